/**
 * Text that no person writes and that a Markdown parser takes minutes or the whole stack for: found in one
 * pass over the lines, before it is parsed. The limits lie far above any article and far below where
 * parsing gets slow (measured: 2,000 nested lists 170 s, 40,000 emphasis marks 70 s, 20,000 open brackets
 * 2 s; at these limits each is under 0.3 s).
 */
import type { Place } from '../fault';

export interface Monster {
  place: Place;
  message: string;
}

/** Quote and list marks at the head of one line. */
const deepestLine = 20;
/** Columns of indentation before a list or quote mark, two at least for each level. */
const widestIndentation = 60;
/** Fact boxes open at once. */
const mostBoxes = 10;
/** Runs of * _ ~ in a file, and likewise opening brackets. */
const mostMarks = 2000;

export function findMonster(text: string): Monster | undefined {
  let marks = 0;
  let brackets = 0;
  let boxes = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const place = { line: index + 1, column: 1 };
    if (isTooDeep(line)) return { place, message: 'lists or quotes nested too deep' };
    if (/^\s*:{3,}/.test(line)) boxes += /^\s*:+\s*$/.test(line) ? -1 : 1;
    if (boxes > mostBoxes)
      return { place, message: `more than ${mostBoxes} fact boxes not closed` };
    marks += count(line, /\*+|_+|~+/g);
    brackets += count(line, /\[/g);
    if (marks > mostMarks) return { place, message: `more than ${mostMarks} emphasis marks` };
    if (brackets > mostMarks) return { place, message: `more than ${mostMarks} opening brackets` };
  }
  return undefined;
}

function isTooDeep(line: string): boolean {
  const [head = ''] = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line) ?? [];
  const levels = count(head, />|[-*+]|[.)]/g);
  const indentation = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
  return levels > deepestLine || (levels > 0 && indentation > widestIndentation);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
