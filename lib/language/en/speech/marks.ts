/** Marks that are read by their names, as other words, or not at all. */
import { toSignRules } from '../../latin/sign-rules';
import type { SpokenRule } from '../../speech/speech-rules';

export const pairRules: readonly SpokenRule[] = [
  // Read as fractions.
  {
    pattern: /(?<![\d/])(24\/7|9\/11|50\/50)(?![\d/])/gu,
    spoken: ([, pair = '']) => pair.replace('/', ' '),
  },
];

export const markRules: readonly SpokenRule[] = [
  // Read as "times", or left out.
  { pattern: /(?<=\d\S{0,4})\s?×\s?(?=\d)|(?<=\d)x(?=\d)/gu, spoken: ' by ' },
  // and/or, his/her: read by its name.
  { pattern: /\band\/or\b/giu, spoken: 'and or' },
  {
    pattern: /\b(s?he|his|hers?|him|they|yes|no)\/(?=(?:s?he|his|hers?|him|them|they|yes|no)\b)/giu,
    spoken: '$1 or ',
  },
  // Mae Li/The Bee: a photographer and a firm.
  { pattern: /\/(?<=\p{Lu}\p{L}{1,20} \p{Lu}[\p{L}’-]{1,20}\/)(?=\p{Lu}\p{Ll})/gu, spoken: ', ' },
  ...toSignRules({
    atLeast: 'at least',
    atMost: 'at most',
    about: 'about',
    plusOrMinus: 'plus or minus',
    up: 'up',
    down: 'down',
    to: 'to',
  }),
  // Two hyphens of a typewriter.
  { pattern: /(?<=[^\s-])\s?--\s?(?=[^\s-])/gu, spoken: ', ' },
  // A plural that is left open is read as a letter.
  { pattern: /(?<=\p{L})\((e?s)\)/gu, spoken: '$1' },
  // Without white, two phrases are read as one word.
  { pattern: /(?<=\S)—(?=\S)/gu, spoken: ', ' },
];
