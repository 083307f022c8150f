/** Days, weekdays, times and telephone numbers. */
import type { SpokenRule } from '../../speech/speech-rules';
import { dayFirstRule, isoDayRule } from '../../speech/written-days';

const months: Readonly<Record<string, string>> = {
  Jan: 'Januar',
  Febr: 'Februar',
  Feb: 'Februar',
  Apr: 'April',
  Aug: 'August',
  Sept: 'September',
  Sep: 'September',
  Okt: 'Oktober',
  Nov: 'November',
  Dez: 'Dezember',
};

const monthNames =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

const weekdays: Readonly<Record<string, string>> = {
  Mo: 'Montag',
  Di: 'Dienstag',
  Mi: 'Mittwoch',
  Do: 'Donnerstag',
  Fr: 'Freitag',
  Sa: 'Samstag',
  So: 'Sonntag',
};

const dayNames = Object.keys(weekdays).join('|');

const sayTime = ([, hour, minute]: readonly (string | undefined)[]): string =>
  `${Number(hour)} Uhr${minute === '00' ? '' : ` ${Number(minute)}`}`;

export const dateRules: readonly SpokenRule[] = [
  isoDayRule,
  // 3. 5. 2023: the same day with white space.
  { pattern: /(?<![\d.])(\d{1,2})\. (\d{1,2})\. (?=(?:1[5-9]|20)\d{2}(?!\d))/gu, spoken: '$1.$2.' },
  dayFirstRule,
  // am 3.5.: read as a decimal.
  {
    pattern:
      /(?<=\b(?:am|vom|zum|bis|ab|den|dem|der|seit) )(\d{1,2})\.\s?(0?[1-9]|1[0-2])\.(?!\s?\d{2,4})/gu,
    spoken: ([, day, month]) => `${Number(day)}. ${monthNames[Number(month) - 1]}`,
  },
  {
    pattern: new RegExp(
      `(?<=\\d\\.\\s?)(${Object.keys(months).join('|')})\\.?(?!\\p{L})|(?<!\\p{L})(${Object.keys(months).join('|')})\\.?(?= \\d{4}(?!\\d))`,
      'gu',
    ),
    spoken: ([, after = '', before = after]) => months[before] ?? before,
  },
  {
    pattern: new RegExp(`\\b(${dayNames})\\.?\\s?[–-]\\s?(${dayNames})\\b\\.?(?!\\p{L})`, 'gu'),
    spoken: ([, from = '', until = '']) => `${weekdays[from]} bis ${weekdays[until]}`,
  },
  // 1.–3. Mai
  { pattern: /(?<=\d\.)\s?[-–]\s?(?=\d{1,2}\. ?\p{Lu})/gu, spoken: ' bis ' },
  // Read as "zehn zu dreißig", or as a decimal.
  { pattern: /(?<![\d.:])([01]?\d|2[0-4])[.:]([0-5]\d) Uhr/gu, spoken: sayTime },
  {
    pattern: /(?<=\b(?:um|ab|bis|gegen|seit|von) )([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/gu,
    spoken: sayTime,
  },
  // Read as a sum.
  {
    pattern: /(?<=\bTel(?:efon|\.)?:? )(0\d{1,5})[ /-]{1,3}(\d[\d -]{2,12}\d)(?!\d)/gu,
    spoken: ([, area = '', number = '']) => `${spell(area)}, ${spell(number)}`,
  },
];

const spell = (digits: string): string => [...digits.replace(/\D/g, '')].join(' ');
