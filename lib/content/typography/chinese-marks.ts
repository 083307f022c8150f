/**
 * Finds half-width punctuation in Chinese text and replaces it by full-width punctuation. Marks are replaced
 * between Chinese characters, and between one and the start or end of the text: 中国,美国 → 中国，美国;
 * 郑州(记者 张三) → 郑州（记者 张三）. Beside Latin letters or digits (10:30, GDP(%), e-mail) they are left
 * unchanged. Brackets are replaced in pairs. A space after a replaced mark is removed: 中国, 美国. Straight quotes
 * and full stops: straight-quotes.ts, half-width-stops.ts.
 */
import type { QuoteLevels } from '@/lib/language/typographic-marks';
import type { HalfWidthMark } from '../marks/half-width-mark';
import { findHalfWidthStops } from '../marks/half-width-stops';
import { findStraightQuotes } from '../marks/straight-quotes';

const fullWidths: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['!', '！'],
  ['?', '？'],
  ['(', '（'],
  [')', '）'],
]);

const run = /[,;:!?()]+/g;
const han = /^\p{Script=Han}$/u;
/** Chinese punctuation, including quotes, dashes and dots. A hard line break (U+2028) counts as well. */
const chineseMark = /^[\u2028\u3000-\u303F\uFF01-\uFF60“”‘’—…·]$/u;

/** @param quotes the quotation marks of the language */
export function findHalfWidthMarks(text: string, quotes?: QuoteLevels): HalfWidthMark[] {
  const marks = [...findHalfWidthStops(text), ...(quotes ? findStraightQuotes(text, quotes) : [])];
  return [...marks, ...findSimpleMarks(replaceMarks(text, marks))].sort(
    (a, b) => a.index - b.index,
  );
}

/** Replaces marks of one character by others, which decide about the marks beside them: 他说:"好" → 他说：“好”. */
function replaceMarks(text: string, marks: readonly HalfWidthMark[]): string {
  if (marks.length === 0) return text;
  const units = text.split('');
  for (const { index, fullWidth } of marks) units[index] = fullWidth;
  return units.join('');
}

function findSimpleMarks(text: string): HalfWidthMark[] {
  const found = new Set<number>();
  for (const { 0: marks, index } of text.matchAll(run)) {
    const before = lastOf(text.slice(Math.max(0, index - 4), index).replace(skipped, ''));
    const after = firstOf(
      text.slice(index + marks.length, index + marks.length + 4).replace(skipped, ''),
    );
    if (!isBetween(before, after)) continue;
    for (let at = index; at < index + marks.length; at += 1) found.add(at);
  }
  for (const [open, close] of findPairs(text)) {
    if (found.has(open) || found.has(close)) found.add(open).add(close);
  }
  return [...found].map((index) => toMark(text, index));
}

/** Returns the text with all these marks replaced. */
export function toFullWidth(text: string, quotes?: QuoteLevels): string {
  return findHalfWidthMarks(text, quotes).reduceRight(
    (changed, { index, written, fullWidth }) =>
      changed.slice(0, index) + fullWidth + changed.slice(index + written.length),
    text,
  );
}

/** One line break or space, which is ignored between a mark and its neighbour. */
const skipped = /^(?:\n| )|(?:\n| )$/g;

function isBetween(before: string, after: string): boolean {
  const sides = [before, after];
  const areChinese = sides.every((side) => side === '' || han.test(side) || chineseMark.test(side));
  return areChinese && sides.some((side) => han.test(side));
}

function firstOf(text: string): string {
  return [...text].at(0) ?? '';
}

function lastOf(text: string): string {
  return [...text].at(-1) ?? '';
}

function findPairs(text: string): [number, number][] {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()]/g)) {
    const partner = bracket === ')' ? open.pop() : undefined;
    if (bracket === '(') open.push(index);
    else if (partner !== undefined) pairs.push([partner, index]);
  }
  return pairs;
}

function toMark(text: string, index: number): HalfWidthMark {
  const mark = text.charAt(index);
  const followed = mark !== '(' && /^ \p{Script=Han}/u.test(text.slice(index + 1, index + 4));
  const fullWidth = fullWidths.get(mark) ?? mark;
  const finding = {
    message: `half-width “${mark}” between Chinese characters`,
    fix: `write “${fullWidth}”`,
  };
  return { index, written: followed ? `${mark} ` : mark, fullWidth, finding };
}
