/** Finds out why a file has no front matter: which of its two lines of --- is missing, elsewhere or mistyped. */
import type { Finding, Place } from '../diagnostic';

export interface FenceProblem extends Finding {
  place: Place;
  /** False if there are no fields at all, so that the whole file is the article's text. */
  hasFields: boolean;
}

const fence = /^---[ \t]*$/;
/** A line that was meant as one of ---. */
const mistyped = /^\s*(?:[-—–－─_=*~]{2,}|\.{3}|\+{3})\s*$/;
const field = /^[\p{L}]+ ?[:：]/u;
/** What can follow a field: the lines of a list, a group or a text, and comments. */
const continuation = /^(?:\s|- |#)/;

/** @param text of a file whose front matter was not found */
export function findFenceProblem(text: string): FenceProblem {
  const lines = text.split('\n');
  const first = Math.max(
    lines.findIndex((line) => line.trim() !== ''),
    0,
  );
  const opening = lines[first] ?? '';
  const at = (index: number) => ({ line: Math.min(index + 1, lines.length), column: 1 });
  const toProblem = (index: number, message: string, fix: string): FenceProblem => {
    return { code: 'front-matter', message, fix, place: at(index), hasFields: true };
  };
  if (fence.test(opening) && first > 0) {
    const message = 'the front matter must begin in line 1';
    return toProblem(first, message, 'remove the empty lines above it');
  }
  if (fence.test(opening)) {
    const { index, isMistyped } = findEnd(lines);
    return isMistyped
      ? toProblem(
          index,
          `the line ${lines[index]?.trim()} does not close the front matter`,
          'write --- alone, at the start of the line',
        )
      : toProblem(index, 'the front matter is not closed', 'write a line --- after the last field');
  }
  if (mistyped.test(opening)) {
    const message = `the line ${opening.trim()} does not open the front matter`;
    return toProblem(first, message, 'write --- alone, at the start of the line');
  }
  if (field.test(opening)) {
    return toProblem(first, 'no line --- above the fields', 'write one above and one below them');
  }
  const fix = 'begin with a line ---, title: …, section: …, and a line ---';
  return { ...toProblem(0, 'no front matter', fix), hasFields: false };
}

/** Returns the index of the line where the front matter should be closed. */
function findEnd(lines: readonly string[]): { index: number; isMistyped: boolean } {
  let end = 1;
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    if (mistyped.test(line)) return { index, isMistyped: true };
    if (!field.test(line) && !continuation.test(line)) break;
    end = index + 1;
  }
  return { index: end, isMistyped: false };
}
