/**
 * Formats a day in the Chinese calendar: `农历癸卯年二月十九`. `Intl` is not used, because its calendar (ICU 78) on
 * 417 days between 1900 and 2100 differs from the printed almanacs, New Year’s Day of 2027 among them. tyme4ts has
 * the new moons of the almanacs in tables, and computes those of other years (GB/T 33661—2017).
 */
import { SolarDay } from 'tyme4ts';

/** How a script writes the words of the calendar that differ between scripts. */
export interface LunarWords {
  /** Name of the calendar: 农历. */
  calendar: string;
  /** Before the name of a leap month: 闰. */
  leap: string;
  /** The twelfth month: 腊月. */
  twelfth: string;
}

/**
 * The first and last year with a date. The calendar has had its present rules since 1645; after 2100 its new moons
 * are not known to the day.
 */
const years = { first: 1645, last: 2100 };

/** @returns a function that formats a day (in UTC), or returns undefined for one outside the calendar's years */
export function openLunarDay(words: LunarWords): (day: Date) => string | undefined {
  return (day) => {
    const year = day.getUTCFullYear();
    if (year < years.first || year > years.last) return undefined;
    const lunar = SolarDay.fromYmd(year, day.getUTCMonth() + 1, day.getUTCDate()).getLunarDay();
    // The day's own sixty-cycle name of the year changes at 立春, not at New Year's Day.
    const name = lunar.getLunarMonth().getLunarYear().getSixtyCycle().getName();
    return `${words.calendar}${name}年${toMonth(lunar.getMonth(), words)}${lunar.getName()}`;
  };
}

/** The eleventh month is 十一月, as the almanacs number it, and never 冬月. */
const months = '正月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月'.split(' ');

/** @param month 1 to 12, negative for a leap month */
function toMonth(month: number, { leap, twelfth }: LunarWords): string {
  const name = months[Math.abs(month) - 1] ?? twelfth;
  return month < 0 ? leap + name : name;
}
