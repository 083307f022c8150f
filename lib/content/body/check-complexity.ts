/**
 * Finds text that would cost a Markdown parser minutes, all memory or the whole stack, in one pass over the lines
 * before parsing. The limits are far above any real article and far below the sizes at which parsing gets slow
 * (measured: 2,000 nested lists 170 s, 40,000 emphasis marks 70 s, a paragraph of 9,900 lines 20 s, a table of
 * 2 MB all memory; at the limits each takes less than a second).
 */
import type { Place } from '../diagnostic';
import { isLongerThan, limits } from '../limits';

export interface ComplexityProblem {
  place: Place;
  message: string;
  fix: string;
}

/** Quote and list markers at the start of a line. */
const deepestLine = 16;
/**
 * Markers of a file beyond the third of their lines. Each line may begin a list or quotation at all of its levels, which
 * takes quadratic time: 5 s for 2,000 lines of twenty, 0.2 s for those that are allowed.
 */
const mostNested = 4000;
/** Columns of indentation before a list or quote marker; each level takes at least two. */
const widestIndentation = 60;
/** Nested fact boxes. */
const mostBoxes = 10;
/** Lines of one paragraph or table. */
const longestBlock = 2000;
/** Bars in a line. A table gets as many cells in each row as its head has. */
const mostBars = 200;

/** Patterns with the number of matches allowed in a file. */
const counted: readonly { pattern: RegExp; most: number; name: string }[] = [
  { pattern: /\*+|_+|~+/g, most: 2000, name: 'emphasis marks' },
  { pattern: /\[/g, most: 2000, name: 'opening brackets' },
  { pattern: /www\.|https?:|@/gi, most: 2000, name: 'addresses' },
  { pattern: /[!<&|`\\\]#]/g, most: 20_000, name: 'marks of Markdown' },
];

const fewest = Math.min(...counted.map(({ most }) => most));

/** Returns the first excess, or undefined if the text can be parsed safely. */
export function checkComplexity(text: string): ComplexityProblem | undefined {
  if (isLongerThan(text, limits.file)) {
    const message = `the file has more than ${limits.file} characters`;
    const place = findCharacter(text, limits.file);
    return { place, message, fix: 'divide it into several articles' };
  }
  const counts = counted.map(() => 0);
  // A text with fewer characters than the smallest number allowed has no more marks than that.
  const mayHaveMany = text.length > fewest;
  let boxes = 0;
  let lines = 0;
  let nested = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*:{3,}/.test(line)) boxes += /^\s*:+\s*$/.test(line) ? -1 : 1;
    lines = line.trim() === '' ? 0 : lines + 1;
    const levels = countLevels(line);
    nested += Math.max(0, levels - 3);
    for (const [which, { pattern }] of mayHaveMany ? counted.entries() : []) {
      counts[which] = (counts[which] ?? 0) + (line.match(pattern)?.length ?? 0);
    }
    const message = findExcess(line, { boxes, lines, levels, nested, counts });
    if (message) return { place: { line: index + 1, column: 1 }, message, fix: 'simplify it' };
  }
  return undefined;
}

/** Returns the place of the first character that is too much. */
function findCharacter(text: string, count: number): Place {
  const before = Array.from(text).slice(0, count).join('');
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
}

/** What was found up to a line. */
interface Excess {
  boxes: number;
  lines: number;
  /** Quote and list markers of the line. */
  levels: number;
  nested: number;
  counts: readonly number[];
}

function findExcess(line: string, excess: Excess): string | undefined {
  const { boxes, lines, levels, nested, counts } = excess;
  if (isTooDeep(line, levels) || nested > mostNested)
    return 'lists or quotes are nested too deeply';
  if (boxes > mostBoxes) return `more than ${mostBoxes} fact boxes are not closed`;
  if (line.split('|').length > mostBars) return `more than ${mostBars} | in a line`;
  if (lines > longestBlock) return `more than ${longestBlock} lines without an empty one`;
  const beyond = counted.find(({ most }, which) => (counts[which] ?? 0) > most);
  return beyond && `more than ${beyond.most} ${beyond.name}`;
}

function countLevels(line: string): number {
  const [head = ''] = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line) ?? [];
  return head.match(/>|[-*+]|[.)]/g)?.length ?? 0;
}

function isTooDeep(line: string, levels: number): boolean {
  const indentation = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
  return levels > deepestLine || (levels > 0 && indentation > widestIndentation);
}
