/**
 * Finds pairs of straight quotes in Chinese text, which are set as the quotes of the language: "村晚" → “村晚”. A pair
 * counts if a Chinese character or mark is on either side of one of its quotes. A quote after a digit that closes
 * nothing means inches, and one after = belongs to code.
 */
import type { QuoteLevels, QuotePair } from '@/lib/language/typographic-marks';
import type { HalfWidthMark } from './half-width-mark';

/** @param quotes the outer and the inner quotes of the language */
export function findStraightQuotes(text: string, quotes: QuoteLevels): HalfWidthMark[] {
  if (!text.includes('"')) return [];
  const pairs = listPairs(text).filter(
    ([from, to]) => isChinese(text, from) || isChinese(text, to),
  );
  return pairs.flatMap(([from, to]) => {
    const [open, close] = isInside(text.slice(0, from), quotes[0]) ? quotes[1] : quotes[0];
    const finding = {
      message: 'straight quotes " " between Chinese characters',
      fix: `write ${open} and ${close}`,
    };
    return [
      { index: from, written: '"', fullWidth: open, finding },
      { index: to, written: '"', fullWidth: close },
    ];
  });
}

/** True after an outer quote that is not closed. */
const isInside = (before: string, [open, close]: QuotePair): boolean =>
  before.lastIndexOf(open) > before.lastIndexOf(close);

function listPairs(text: string): [number, number][] {
  const pairs: [number, number][] = [];
  let open: number | undefined;
  for (const { index } of text.matchAll(/"/g)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    if (open !== undefined) {
      if (index > open + 1) pairs.push([open, index]);
      open = undefined;
    } else if (/\S/.test(after) && !/[\d=]/.test(before)) open = index;
  }
  return pairs;
}

/** True if a Chinese character or mark is directly beside a place, or after one space. */
function isChinese(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 3), index);
  const after = text.slice(index + 1, index + 4);
  return endsChinese.test(before) || beginsChinese.test(after);
}

const chinese = '[\\p{Script=Han}\\u3001-\\u3003\\u3008-\\u3011\\uFF01-\\uFF5E]';
const endsChinese = new RegExp(`${chinese} ?$`, 'u');
const beginsChinese = new RegExp(`^ ?${chinese}`, 'u');
