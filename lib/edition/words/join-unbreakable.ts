import { numberUnitLength } from '@/lib/layout/lines/number-unit-length';
import type { Typography } from '@/lib/layout/model/typography';

/**
 * Joins words between which a browser must not break a heading: a number and its unit (5亿元), the parts of a number
 * (7.6, 3:1), a word and its punctuation.
 */
export function joinUnbreakable(
  words: readonly string[],
  { numberUnit }: Pick<Typography, 'numberUnit'>,
): string[] {
  const text = words.join('');
  const numbers = [...text.matchAll(longNumber)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }));
  const joined: string[] = [];
  let offset = 0;
  let numberEnd = 0;
  for (const word of words) {
    if (/\d/.test(text[offset - 1] ?? ''))
      numberEnd = offset + numberUnitLength(text, offset, numberUnit);
    const last = joined.at(-1);
    const isMark = closing.test(word) || (last !== undefined && opening.test(last));
    const isInNumber = numbers.some(({ from, to }) => from < offset && offset < to);
    if (last !== undefined && (isMark || isInNumber || offset < numberEnd))
      joined[joined.length - 1] = last + word;
    else joined.push(word);
    offset += word.length;
  }
  return joined;
}

/** Punctuation that must not start a line, and punctuation that must not end one. */
const closing = /^(?![\p{Ps}\p{Pi}])\p{P}/u;
const opening = /[\p{Ps}\p{Pi}]$/u;

/** A number with a point, a score, a fraction, a range. */
const longNumber = /\d+(?:[.,:/∶：．／×~～–—-]\d+)+/g;
