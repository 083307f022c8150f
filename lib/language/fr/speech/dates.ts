/** Days, months and times. */
import type { SpokenRule } from '../../speech/speech-rules';
import { dayFirstRule, isoDayRule } from '../../speech/written-days';

const months: Readonly<Record<string, string>> = {
  janv: 'janvier',
  févr: 'février',
  avr: 'avril',
  juil: 'juillet',
  sept: 'septembre',
  oct: 'octobre',
  nov: 'novembre',
  déc: 'décembre',
};

const shortMonths = Object.keys(months).join('|');

const monthNames =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

const hours = (hour = ''): string => `${Number(hour)} heure${Number(hour) > 1 ? 's' : ''}`;

export const dateRules: readonly SpokenRule[] = [
  isoDayRule,
  dayFirstRule,
  // 3-5 mai, 1er-3 mai
  {
    pattern: new RegExp(
      `(?<=\\d(?:er)?)\\s?[-–]\\s?(?=\\d{1,2} (?:${monthNames})(?!\\p{L}))`,
      'gu',
    ),
    spoken: ' au ',
  },
  {
    pattern: new RegExp(
      `(?<=\\d )(${shortMonths})\\.(?!\\p{L})|(?<!\\p{L})(${shortMonths})\\.(?= \\d{4}(?!\\d))`,
      'gu',
    ),
    spoken: ([, after = '', before = after]) => months[before] ?? before,
  },
  // 24h/24, 7j/7: the stroke is read by its name.
  { pattern: /(?<!\d)24\s?h?\s?\/\s?24(?!\d)/gu, spoken: '24 heures sur 24' },
  { pattern: /(?<!\d)7\s?j?\s?\/\s?7(?!\d)/gu, spoken: '7 jours sur 7' },
  // 10 h 30 is spelled.
  {
    pattern: /(?<!\d)([01]?\d|2[0-4])[ \u00a0\u202f]?h[ \u00a0\u202f]?([0-5]\d)?(?![\p{L}\d])/gu,
    spoken: ([, hour, minute]) =>
      `${hours(hour)}${minute === undefined || minute === '00' ? '' : ` ${Number(minute)}`}`,
  },
  { pattern: /(?<=heures?(?: \d{1,2})?)\s?[-–]\s?(?=\d{1,2} heure)/gu, spoken: ' à ' },
];
