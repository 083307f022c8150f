/** What French voices read wrongly. 1er, 2e and percentages are read well. */
import { toSignRules } from '../../latin/sign-rules';
import type { SpeechRules } from '../../speech/speech-rules';
import { joinThousands } from '../../speech/thousands';
import { abbreviationRules, abbreviationsInside } from './abbreviations';
import { dateRules } from './dates';
import { measureRules, rangeRules } from './measures';
import { romanRules } from './roman-numerals';

export const frenchSpeech: SpeechRules = {
  voices: ['fr-FR', 'fr-CA', 'fr-BE', 'fr-CH'],
  pace: 14.5,
  pause: ', ',
  afterNumber: ', ',
  abbreviations: abbreviationsInside,
  rules: [
    ...dateRules,
    // A space between thousands is read as the end of a number.
    joinThousands(' \\u00a0\\u202f'),
    ...abbreviationRules,
    ...romanRules,
    ...measureRules,
    // A score is read as a subtraction.
    {
      pattern:
        /(?<=(?:victoire|défaite|score|nul|battu|battus|gagné|perdu|imposé|imposés|mène|mènent)[^.;]{0,30})(?<!\d)(\d{1,3})[–-](\d{1,3})(?!\d)/giu,
      spoken: '$1 à $2',
    },
    // 4×100 m: a relay is multiplied, and other measures are side by side.
    { pattern: /(?<=(?<!\d)4)\s?[x×]\s?(?=[124]00(?!\d))/gu, spoken: ' fois ' },
    ...rangeRules,
    // The inner points and brackets of both genders are spelled: lecteur·rice·s, invité.e.s, invité(e)s.
    {
      pattern:
        /(?<=\p{Ll})·(?:t?rices?|euses?|ères?|i?ennes?|elles?|n?es?|les?|t?tes?|s?ses?|ves?)(?:·s)?(?!\p{L})/gu,
      spoken: ([ending = '']) => (ending.endsWith('s') ? 's' : ''),
    },
    { pattern: /(?<=\p{Ll})\.(?:e|rice|euse|ère)\.?s(?!\p{L})/gu, spoken: 's' },
    { pattern: /(?<=\p{Ll})\((?:e|ne)\)/gu, spoken: '' },
    // The stroke is read by its name.
    { pattern: /(?<!\p{L})(et|ils?|elles?)\/(?=(?:ou|ils?|elles?)(?!\p{L}))/giu, spoken: toOr },
    ...toSignRules({
      atLeast: 'au moins',
      atMost: 'au plus',
      about: 'environ',
      plusOrMinus: 'plus ou moins',
      up: 'plus',
      down: 'moins',
      to: 'vers',
    }),
  ],
};

function toOr([, word = '']: readonly (string | undefined)[]): string {
  return word.toLowerCase() === 'et' ? `${word} ` : `${word} ou `;
}
