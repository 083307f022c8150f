/** Marks that are read by their names, as other words, or not at all. */
import type { SpokenRule } from '../../speech/speech-rules';

export const pairRules: readonly SpokenRule[] = [
  // Read as fractions.
  {
    pattern: /(?<![\d/])(24\/7|9\/11)(?![\d/])/gu,
    spoken: ([, pair = '']) => pair.replace('/', ' '),
  },
];

export const markRules: readonly SpokenRule[] = [
  // Read as "times", or left out.
  { pattern: /(?<=\d\S{0,4})\s?×\s?(?=\d)/gu, spoken: ' by ' },
  // A plural that is left open is read as a letter.
  { pattern: /(?<=\p{L})\((e?s)\)/gu, spoken: '$1' },
  // Without white, two phrases are read as one word.
  { pattern: /(?<=\S)—(?=\S)/gu, spoken: ', ' },
];
