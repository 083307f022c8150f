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

/** `星期五`, `Friday`. */
export function formatWeekday(date: string, tag: string): string {
  return format(date, tag, { weekday: 'long' });
}

/** `2023年3月`, `March 2023`. */
export function formatYearMonth(date: string, tag: string): string {
  return format(date, tag, { year: 'numeric', month: 'long' });
}

/** `三月`, `March`; `month` is 1 to 12. */
export function formatMonth(year: number, month: number, tag: string): string {
  return format(`${year}-${String(month).padStart(2, '0')}-01`, tag, { month: 'long' });
}

/** `农历癸卯年二月十九` in Chinese; undefined in languages whose papers print no traditional date. */
export function formatLunarDay(date: string, tag: string): string | undefined {
  return languageOf(tag).lunarDay?.(noonOf(date));
}

/** A date and time in the paper's time zone: `2023年3月10日 06:00`, `10 March 2023 at 06:00`. */
export function formatMoment(moment: string, tag: string, timeZone: string): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(regionalTag(tag), options).format(new Date(moment));
}

/** Returns the narrow names of the seven weekdays, Monday first: `一`, `M`. */
export function weekdayInitials(tag: string): string[] {
  const monday = 1; // 2024-01-01 was one.
  return Array.from({ length: 7 }, (_, day) =>
    format(`2024-01-0${monday + day}`, tag, { weekday: 'narrow' }),
  );
}

function format(date: string, tag: string, options: Intl.DateTimeFormatOptions): string {
  const formatter = new Intl.DateTimeFormat(regionalTag(tag), { ...options, timeZone: 'UTC' });
  return formatter.format(noonOf(date));
}

function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}
