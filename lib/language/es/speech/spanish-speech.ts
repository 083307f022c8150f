/** What Spanish voices read wrongly. Percentages and years are read well. */
import { toSignRules } from '../../latin/sign-rules';
import type { SpeechRules } from '../../speech/speech-rules';
import { joinThousands } from '../../speech/thousands';
import { abbreviationRules, abbreviationsInside } from './abbreviations';
import { dateRules } from './dates';
import { measureRules, rangeRules } from './measures';
import { romanRules } from './roman-numerals';

export const spanishSpeech: SpeechRules = {
  voices: ['es-ES', 'es-MX', 'es-US', 'es-419', 'es-AR'],
  pace: 15,
  pause: ', ',
  afterNumber: ': ',
  abbreviations: abbreviationsInside,
  rules: [
    ...dateRules,
    // Read as a decimal: one point two hundred.
    joinThousands('.\\u00a0\\u202f'),
    ...abbreviationRules,
    ...romanRules,
    ...measureRules,
    // A score is read as a subtraction.
    {
      pattern:
        /(?<![\d-])(\d{1,3})[–-](\d{1,3})(?= (?:victoria|derrota|final|al|contra|ante|en el marcador))/giu,
      spoken: '$1 a $2',
    },
    {
      pattern:
        /(?<=(?:gan|perd|venci|derrot|empat|marcador|resultado|victoria|triunfo)[^.;]{0,30})(?<![\d-])(\d{1,3})[–-](\d{1,3})(?![\d-])/giu,
      spoken: '$1 a $2',
    },
    ...rangeRules,
    // Read letter by letter, or by the name of the stroke: y/o, él/ella, niños/as, ciudadan@s.
    { pattern: /(?<!\p{L})y\/o(?!\p{L})/giu, spoken: 'y o' },
    {
      pattern: /(?<!\p{L})(él|ella|ellos|ellas)\/(?=(?:él|ell[ao]s?)(?!\p{L}))/giu,
      spoken: '$1 o ',
    },
    { pattern: /(?<=\p{Ll}[oe]s?)\/[ao]s?(?!\p{L})/gu, spoken: '' },
    { pattern: /(?<=\p{Ll})@(?=s?(?![\p{L}\d.]))/gu, spoken: 'o' },
    ...toSignRules({
      atLeast: 'al menos',
      atMost: 'como máximo',
      about: 'unos',
      plusOrMinus: 'más menos',
      up: 'más',
      down: 'menos',
      to: 'a',
    }),
  ],
};
