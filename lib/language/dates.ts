/**
 * Formats dates and times. A day is a text like `2023-03-10` and is formatted in UTC, so that no time zone can
 * shift it. Every `tag` is the paper's language (BCP 47), with its region if it has one.
 */
import { languageOf } from './find-language';
import { regionalTag } from './regional-tag';

/** `2023年3月10日`, `10 March 2023`. */
export function formatDay(date: string, tag: string): string {
  return format(date, tag, { dateStyle: 'long' });
}

/**
 * Returns the day with its weekday: two parts in Chinese and Japanese, which are printed with white between them, and a
 * whole phrase in other languages: `Mardi 24 novembre 2026`.
 */
export function formatDayParts(date: string, tag: string): string[] {
  const { script } = languageOf(tag);
  if (script === 'han') return [formatDay(date, tag), formatWeekday(date, tag)];
  if (script === 'kana') return [formatDayWithEra(date, tag), formatWeekday(date, tag)];
  return [toCapital(format(date, tag, { dateStyle: 'full' }), tag)];
}

/** `2026年（令和8年）11月24日`: Japanese newspapers print both counts of years at the head of a page. */
function formatDayWithEra(date: string, tag: string): string {
  const year = format(date, tag, { calendar: 'japanese', era: 'long', year: 'numeric' });
  return formatDay(date, tag).replace('年', `年（${year}）`);
}

/** `星期五`, `Friday`, `Viernes`: a line of its own. */
export function formatWeekday(date: string, tag: string): string {
  return toCapital(format(date, tag, { weekday: 'long' }), tag);
}

/** `2023年3月`, `March 2023`, `Marzo de 2023`: a line of its own. */
export function formatYearMonth(date: string, tag: string): string {
  return toCapital(format(date, tag, { year: 'numeric', month: 'long' }), tag);
}

/**
 * `3月10日`, `10 March`: a day of every year.
 *
 * @param day `03-10`
 */
export function formatMonthDay(day: string, tag: string): string {
  // A leap year has all days.
  return format(`2024-${day}`, tag, { month: 'long', day: 'numeric' });
}

/** `三月`, `March`, `Marzo`: a line of its own; `month` is 1 to 12. */
export function formatMonth(year: number, month: number, tag: string): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return toCapital(format(first, tag, { month: 'long' }), tag);
}

/** Many languages write weekdays and months with a small letter, but no line begins with one. */
function toCapital(text: string, tag: string): string {
  const [first = '', ...others] = text;
  return first.toLocaleUpperCase(tag) + others.join('');
}

/** `农历癸卯年二月十九` in Chinese; undefined in languages whose papers print no traditional date. */
export function formatLunarDay(date: string, tag: string): string | undefined {
  return languageOf(tag).lunarDay?.(noonOf(date));
}

/** A date and time in the paper's time zone: `2023年3月10日 06:00`, `10 March 2023 at 06:00`. */
export function formatMoment(moment: string, tag: string, timeZone: string): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(localesOf(tag), options).format(new Date(moment));
}

/** Returns the narrow names of the seven weekdays, Monday first: `一`, `M`. */
export function weekdayInitials(tag: string): string[] {
  const monday = 1; // 2024-01-01 was one.
  return Array.from({ length: 7 }, (_, day) =>
    format(`2024-01-0${monday + day}`, tag, { weekday: 'narrow' }),
  );
}

function format(date: string, tag: string, options: Intl.DateTimeFormatOptions): string {
  const formatter = new Intl.DateTimeFormat(localesOf(tag), { ...options, timeZone: 'UTC' });
  return formatter.format(noonOf(date));
}

/** Languages without dates in the system's data have English ones, and not those of the machine's own language. */
function localesOf(tag: string): string[] {
  return [regionalTag(tag), 'en'];
}

function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}
