/**
 * Dates of editions. An edition's date is a calendar day written `2023-03-10`, never an instant, so all
 * arithmetic is done in UTC and no local clock can shift it.
 */

/** `2023年3月10日`, `10 March 2023`. */
export function formatDay(date: string, language: string): string {
  return format(date, language, { dateStyle: 'long' });
}

/** `星期五`, `Friday`. */
export function formatWeekday(date: string, language: string): string {
  return format(date, language, { weekday: 'long' });
}

/** `2023年3月`, `March 2023`. */
export function formatYearMonth(date: string, language: string): string {
  return format(date, language, { year: 'numeric', month: 'long' });
}

/** `3月`, `March`, of a year and a month counted from 1. */
export function formatMonth(year: number, month: number, language: string): string {
  const date = `${year}-${String(month).padStart(2, '0')}-01`;
  return format(date, language, { month: 'long' });
}

/** `农历癸卯年二月十九` for Chinese papers, undefined for others. */
export function formatLunarDay(date: string, language: string): string | undefined {
  if (!language.startsWith('zh')) return undefined;
  const parts = new Intl.DateTimeFormat('zh-CN-u-ca-chinese', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).formatToParts(noonOf(date));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const traditional = language.includes('Hant') || /-(TW|HK|MO)$/.test(language);
  const prefix = traditional ? '農曆' : '农历';
  return `${prefix}${part('yearName')}年${part('month')}${part('day')}`;
}

/** A moment as readers write it, in the paper's zone: `2023年3月10日 06:00`, `10 March 2023 at 06:00`. */
export function formatMoment(moment: string, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(moment));
}

/** The weeks of a month, each of seven days; undefined stands for days of other months. Monday first. */
export function weeksOf(year: number, month: number): (string | undefined)[][] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const lead = (first.getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((lead + days) / 7) * 7 }, (_, index) => {
    const day = index - lead + 1;
    return day < 1 || day > days ? undefined : dateOf(year, month, day);
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The narrow names of the seven weekdays, Monday first: `一`, `M`. */
export function weekdayInitials(language: string): string[] {
  const monday = 1; // 2024-01-01 was one.
  return Array.from({ length: 7 }, (_, day) =>
    format(dateOf(2024, 1, monday + day), language, { weekday: 'narrow' }),
  );
}

function dateOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

function format(date: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }).format(
    noonOf(date),
  );
}

/** Plain `en` means American order to Intl; a paper that says no region gets day before month. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
