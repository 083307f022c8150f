import { addressPoints, findAddresses } from './address-points';
import { lastChoice, type Penalty } from './break-rules';
import { numberPoints } from './number-points';

/** A break inside a word, an address or a long number. */
export interface InnerBreak {
  penalty: Penalty;
  /** True where the line ends with a hyphen that is not in the text. */
  isHyphenated: boolean;
}

/**
 * Returns the offsets in a text at which words may be hyphenated, and addresses and long numbers broken.
 *
 * Words have at least five letters, two before the hyphen and three after it. The parts of a compound (counter-attack,
 * water/electricity, l’administration) are hyphenated as the last choice. Addresses and numbers are never hyphenated,
 * and neither is a run of letters too long for a word.
 */
export function innerBreaks(
  text: string,
  hyphenate: (word: string) => string[],
): ReadonlyMap<number, InnerBreak> {
  const points = new Map<number, InnerBreak>();
  const addresses = findAddresses(text);
  const addHyphens = (words: RegExp, penaltyOf: (word: string) => Penalty) => {
    for (const { 0: word, index } of text.matchAll(words)) {
      if (word.length > longestWord) continue;
      if (addresses.some(({ from, to }) => from <= index && index < to)) continue;
      let offset = 0;
      for (const syllable of hyphenate(word)) {
        if (offset >= 2 && word.length - offset >= 3)
          points.set(index + offset, { penalty: penaltyOf(word), isHyphenated: true });
        offset += syllable.length;
      }
    }
  };
  addHyphens(hyphenable, (word) => (capital.test(word) ? insideName : insideWord));
  if (compound.test(text)) addHyphens(inCompound, () => lastChoice);
  for (const each of addresses) {
    for (const [offset, penalty] of addressPoints(text, each))
      points.set(offset, { penalty, isHyphenated: false });
  }
  for (const offset of numberPoints(text))
    points.set(offset, { penalty: lastChoice, isHyphenated: false });
  return points;
}

/**
 * Letters of scripts in which words are hyphenated. Han beside them is no part of the word, since Chinese is written
 * without spaces: 使用Internationalization技术.
 */
const letter = '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}';

const hyphenable = new RegExp(
  `(?<![${letter}\\p{M}\\d/@.\\-_’'])[${letter}]{5,}(?![${letter}\\p{M}\\d/@\\-_]|\\.[${letter}\\d])`,
  'gu',
);

/** Most texts of one paragraph have none. */
const compound = new RegExp(`[${letter}][-/’'][${letter}]`, 'u');

/** A word that begins after the hyphen, solidus or apostrophe of a compound, or ends before its hyphen or solidus. */
const inCompound = new RegExp(
  [
    `(?<=[${letter}][-/’'])[${letter}]{5,}(?![${letter}\\p{M}\\d@_]|\\.[${letter}\\d])`,
    `(?<![${letter}\\p{M}\\d/@.\\-_’'])[${letter}]{5,}(?=[-/][${letter}])`,
  ].join('|'),
  'gu',
);

/**
 * In letters. The longest word that German dictionaries have had is of 80; patterns take time in proportion to the
 * square of a word's length.
 */
const longestWord = 100;

const capital = /\p{Lu}/u;

/** As bad as a line stretched to three fifths of its limit; narrow columns need hyphens often. */
const insideWord: Penalty = 20;

/** As bad as a line stretched to five sixths of its limit; words with a capital count as names. */
const insideName: Penalty = 60;
