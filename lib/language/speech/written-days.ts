/** Days in figures: 2023-03-10, 10/03/2023. Voices read the hyphens as minus and the strokes as fractions. */
import type { SpokenRule } from './speech-rules';

/** Years of our time: other numbers of four digits are sums. */
const yearSource = '(?:1[5-9]|20)\\d{2}';

const monthSource = '0?[1-9]|1[0-2]';
const daySource = '0?[1-9]|[12]\\d|3[01]';

/** 2023-03-10, 2023/3/10, 2023.3.10: the hyphens are read as minus, the strokes as fractions. Groups: year, month, day. */
export const isoDate = new RegExp(
  `(?<![\\d.])(${yearSource})([-/.])(${monthSource})\\2(${daySource})(?![\\d]|[-/.]\\d)`,
  'gu',
);

/** 10/03/2023, 10.03.2023: day, month, year. */
const dayFirstDate = new RegExp(
  `(?<![\\d.])(${daySource})([/.])(${monthSource})\\2(${yearSource})(?![\\d]|[/.]\\d)`,
  'gu',
);

export const isoDayRule: SpokenRule = {
  pattern: isoDate,
  spoken: ([whole = '', year, , month, day], tag) => sayDay({ whole, year, month, day }, tag),
};

export const dayFirstRule: SpokenRule = {
  pattern: dayFirstDate,
  spoken: ([whole = '', day, , month, year], tag) => sayDay({ whole, year, month, day }, tag),
};

/** In Chinese and Japanese. */
export const hanDayRule: SpokenRule = {
  pattern: isoDate,
  spoken: ([, year, , month, day]) => `${year}年${Number(month)}月${Number(day)}日`,
};

interface WrittenDay {
  /** As it is written; it is left so if there is no such day. */
  whole: string;
  year: string | undefined;
  month: string | undefined;
  day: string | undefined;
}

/** Returns a day in the words of a language: `10 March 2023`. */
function sayDay({ whole, year, month, day }: WrittenDay, tag: string): string {
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12));
  if (moment.getUTCDate() !== Number(day)) return whole;
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(moment);
}
