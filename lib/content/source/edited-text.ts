/** A text with its edits, so that places in the changed text can be found in the original one. */
import type { Place } from '../diagnostic';

export interface EditedText {
  text: string;
  /** Returns the offset in the original text of an offset in the changed one. */
  toOriginal: (offset: number) => number;
}

/** Replaces all matches of a global pattern and remembers where. */
export function replaceAll(
  text: string,
  pattern: RegExp,
  replace: (match: string, index: number) => string,
): EditedText {
  /** The offsets after each edit in both texts. */
  const edits: { changed: number; original: number }[] = [];
  let shift = 0;
  const changed = text.replace(pattern, (match, ...rest: unknown[]) => {
    const index = Number(rest.find((part) => typeof part === 'number'));
    const written = replace(match, index);
    shift += written.length - match.length;
    if (written.length !== match.length) {
      const original = index + match.length;
      edits.push({ changed: original + shift, original });
    }
    return written;
  });
  return { text: changed, toOriginal: (offset) => findOriginal(edits, offset) };
}

/** Returns the edited text whose original is that of the first and whose text is that of the second. */
export function chain(first: EditedText, edit: (text: string) => EditedText): EditedText {
  const second = edit(first.text);
  return {
    text: second.text,
    toOriginal: (offset) => first.toOriginal(second.toOriginal(offset)),
  };
}

function findOriginal(
  edits: readonly { changed: number; original: number }[],
  offset: number,
): number {
  let from = 0;
  let to = edits.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((edits[middle]?.changed ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  const last = edits[from - 1];
  return last ? offset - last.changed + last.original : offset;
}

/** The offsets of the first characters of all lines. Lines end as in editors: with LF, CR LF or CR. */
export function findLineStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}

export function toPlace(lineStarts: readonly number[], offset: number): Place {
  let from = 0;
  let to = lineStarts.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return { line: from, column: offset - (lineStarts[from - 1] ?? 0) + 1 };
}
