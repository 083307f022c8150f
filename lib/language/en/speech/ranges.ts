/** Ranges of what is counted and of times. A hyphen may be part of a name, so it is read only between those. */
import type { SpokenRule } from '../../speech/speech-rules';
import { units } from './units';

/** After a range that is counted: percent, years, kilometres. */
const measured = [
  'percent|per cent|percentage points|points|degrees|thousand|million|billion|trillion',
  'years?|months?|weeks?|days?|hours?|minutes?|seconds?|people|miles?|metres?|meters?|litres?|tonnes?',
  ...Object.values(units).flat(),
].join('|');

const numberOf = (written: string): number => Number(written.replace(/[,%]/g, ''));

export const rangeRules: readonly SpokenRule[] = [
  { pattern: /(?<=\d(?:st|nd|rd|th|am|pm|%)?)\s?–\s?(?=[$£€]?\d)/gu, spoken: ' to ' },
  {
    pattern: new RegExp(
      `(?<![\\w.,–-])(\\d[\\d,]*(?:\\.\\d+)?%?)-(\\d[\\d,]*(?:\\.\\d+)?)(?=%|°|[ \\u00a0](?:${measured})\\b)`,
      'gu',
    ),
    spoken: ([whole = '', from = '', until = '']) =>
      numberOf(from) < numberOf(until) ? `${from} to ${until}` : whole,
  },
  // page 3-5
  {
    pattern:
      /(?<=\b(?:[Pp]ages?|[Cc]hapters?|[Vv]erses?|[Ll]ines?|[Aa]ged|[Aa]ges|[Gg]rades?|[Ii]tems?|[Ff]igures?|[Ss]ections?|[Aa]rticles?|[Vv]olumes?|[Nn]umbers?|[Rr]ooms?) )(\d{1,4})-(?=\d{1,4}(?![\w-]|\.\d))/gu,
    spoken: '$1 to ',
  },
  // 1914-18, 2019-2020
  {
    pattern: /(?<![\w.,–-])((?:1[5-9]|20)\d{2})-((?:1[5-9]|20)?\d{2})(?![\w–-]|[.,]\d)/gu,
    spoken: ([whole = '', from = '', until = '']) =>
      Number(from.slice(-until.length)) < Number(until) ? `${from} to ${until}` : whole,
  },
  {
    pattern: /(?<=\d[ \u00a0]?(?:am|pm))[ \u00a0]?-[ \u00a0]?(?=\d|noon\b|midnight\b)/gu,
    spoken: ' to ',
  },
  {
    pattern:
      /(?<![\w.,:–-])(\d{1,2}(?:[:.]\d{2})?)-(?=(?:\d{1,2}(?:[:.]\d{2})?[ \u00a0]?(?:am|pm)\b|\d{1,2}:\d{2}(?![\d:-])))/gu,
    spoken: '$1 to ',
  },
];
