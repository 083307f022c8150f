/** Days, months and times. */
import type { SpokenRule } from '../../speech/speech-rules';
import { dayFirstRule, isoDayRule } from '../../speech/written-days';

const months: Readonly<Record<string, string>> = {
  ene: 'enero',
  feb: 'febrero',
  abr: 'abril',
  ago: 'agosto',
  sept: 'septiembre',
  oct: 'octubre',
  nov: 'noviembre',
  dic: 'diciembre',
};

const shortMonths = Object.keys(months).join('|');

const monthNames =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';

export const dateRules: readonly SpokenRule[] = [
  isoDayRule,
  dayFirstRule,
  // del 3-5 de mayo
  {
    pattern: new RegExp(`(?<=\\d)\\s?[-–]\\s?(?=\\d{1,2} de (?:${monthNames}))`, 'gu'),
    spoken: ' al ',
  },
  {
    pattern: new RegExp(
      `(?<=\\d (?:de )?)(${shortMonths})\\.(?!\\p{L})|(?<!\\p{L})(${shortMonths})\\.(?= (?:de )?\\d{4}(?!\\d))`,
      'gu',
    ),
    spoken: ([, after = '', before = after]) => months[before] ?? before,
  },
  // The unit of a time is spelled: hache.
  {
    pattern: /(?<![\d.:])([01]?\d|2[0-4])[.:]([0-5]\d)\s?h(?:oras)?\b\.?(?!\p{L})/gu,
    spoken: '$1:$2 horas',
  },
  { pattern: /(?<![\d.,:])(\d{1,2})-(?=\d{1,2}\s?h(?:oras)?(?!\p{L}))/gu, spoken: '$1 a ' },
  { pattern: /(?<=(?<![\d.,])\d{1,2})\s?h(?![\p{L}\d/])\.?/gu, spoken: ' horas' },
];
