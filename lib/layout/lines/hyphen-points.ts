import type { Penalty } from './break-rules';

/**
 * Where Latin words may be hyphenated, and what each hyphen costs (100 = a line stretched to its
 * limit). Comes in: a text and a hyphenator. Goes out: offset in the text → penalty.
 *
 * Words of five letters and more, two letters before the hyphen and three behind it at least; never
 * in addresses, numbers or words that have a hyphen already.
 */
export function hyphenPoints(
  text: string,
  hyphenate: (word: string) => string[],
): ReadonlyMap<number, Penalty> {
  const points = new Map<number, Penalty>();
  for (const { 0: word, index } of text.matchAll(hyphenable)) {
    const penalty = capital.test(word) ? insideName : insideWord;
    let offset = 0;
    for (const syllable of hyphenate(word)) {
      if (offset >= 2 && word.length - offset >= 3) points.set(index + offset, penalty);
      offset += syllable.length;
    }
  }
  return points;
}

const hyphenable =
  /(?<![\p{L}\p{M}\d/@.\-_’'])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{5,}(?![\p{L}\p{M}\d/@\-_]|\.[\p{L}\d])/gu;

const capital = /\p{Lu}/u;

/** In narrow columns a hyphen is better than a line stretched to three fifths of its limit. */
const insideWord: Penalty = 20;

/** A name is cut to save a line that would be stretched to five sixths of its limit. */
const insideName: Penalty = 60;
