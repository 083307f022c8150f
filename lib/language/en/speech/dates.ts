/** Days, months and weekdays. Dates in words are read well. */
import type { SpokenRule } from '../../speech/speech-rules';
import { isoDayRule } from '../../speech/written-days';

const months: Readonly<Record<string, string>> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sept: 'September',
  Sep: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
};

const weekdays: Readonly<Record<string, string>> = {
  Mon: 'Monday',
  Tues: 'Tuesday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thurs: 'Thursday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
};

const monthNames = [...new Set([...Object.values(months), 'May'])].join('|');

export const dateRules: readonly SpokenRule[] = [
  isoDayRule,
  {
    pattern: new RegExp(`(?<!\\w)(${Object.keys(months).join('|')})\\.?(?= \\d)`, 'gu'),
    spoken: ([, month = '']) => months[month] ?? month,
  },
  {
    pattern: new RegExp(
      `(?<=\\d )(${Object.keys(months).join('|')})(?:\\.(?= \\p{Ll}|,| \\d)|(?![\\w.]))`,
      'gu',
    ),
    spoken: ([, month = '']) => months[month] ?? month,
  },
  {
    pattern: new RegExp(
      `\\b(${Object.keys(weekdays).join('|')})[–-](${Object.keys(weekdays).join('|')})\\b`,
      'gu',
    ),
    spoken: ([, from = '', to = '']) => `${weekdays[from]} to ${weekdays[to]}`,
  },
  {
    pattern: new RegExp(
      `\\b(${Object.keys(months).join('|')})\\.?[–-](${Object.keys(months).join('|')})\\b(?:\\.(?= \\p{Ll}|,))?`,
      'gu',
    ),
    spoken: ([, from = '', to = '']) => `${months[from]} to ${months[to]}`,
  },
  // 0930 GMT is read as a sum.
  {
    pattern: /(?<![\d.,:])([01]\d|2[0-4])([0-5]\d)(?= ?(?:GMT|BST|UTC|CET|EST|EDT|PST|ET)\b)/gu,
    spoken: ([, hour, minute]) => `${Number(hour)}:${minute}`,
  },
  // 7:41.42: how long a race took.
  {
    pattern: /(?<![\d.:])(\d{1,2}):([0-5]\d\.\d{1,2})(?![\d:])/gu,
    spoken: ([, minutes, seconds]) =>
      `${minutes} minute${minutes === '1' ? '' : 's'} ${seconds?.replace(/^0/, '')} seconds`,
  },
];

/** A hyphen between days is read as minus. */
export const dayRangeRules: readonly SpokenRule[] = [
  {
    pattern: new RegExp(
      `(?<![\\w.,–-])(\\d{1,2}(?:st|nd|rd|th)?)-(?=\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${monthNames})\\b)`,
      'gu',
    ),
    spoken: '$1 to ',
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:${monthNames}) \\d{1,2}(?:st|nd|rd|th)?)-(?=\\d{1,2}(?:st|nd|rd|th)?(?![\\w-])|(?:${monthNames}) \\d)`,
      'gu',
    ),
    spoken: ' to ',
  },
  {
    pattern: new RegExp(
      `(?<=\\d (?:${monthNames}))-(?=\\d{1,2}(?:st|nd|rd|th)? (?:${monthNames})\\b)`,
      'gu',
    ),
    spoken: ' to ',
  },
];
