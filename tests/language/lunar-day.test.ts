/**
 * Every day from 1901 to 2100 against lunar-years.txt, which was written with lunisolar 2.6.0 (by another author):
 * on each line New Year's Day of a lunar year and the days of its months, with + before a leap month.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatLunarDay } from '@/lib/language/dates';

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const months = '正月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 腊月'.split(' ');
const tens = ['初', '十', '廿', '三'];
const digits = '一二三四五六七八九十';

function nameDay(day: number): string {
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${tens[Math.floor((day - 1) / 10)]}${digits[(day - 1) % 10]}`;
}

/** Returns every day of a line of the table with its name. */
function listDays(line: string): [date: string, name: string][] {
  const [newYear = '', ...lengths] = line.split(' ');
  const year = Number(newYear.slice(0, 4));
  const name = `${stems[(year - 4) % 10]}${branches[(year - 4) % 12]}`;
  let time = Date.parse(`${newYear}T00:00:00Z`);
  let month = -1;
  return lengths.flatMap((length) => {
    const isLeap = length.startsWith('+');
    if (!isLeap) month += 1;
    return Array.from({ length: Number(length) }, (_, index): [string, string] => {
      const date = new Date(time).toISOString().slice(0, 10);
      time += 24 * 60 * 60 * 1000;
      return [date, `农历${name}年${isLeap ? '闰' : ''}${months[month]}${nameDay(index + 1)}`];
    });
  });
}

/**
 * The new moon of September 2057 falls within seconds of midnight in Beijing: libraries differ about its day, and
 * with it about the month that it begins.
 */
const isUncertain = (date: string) => date >= '2057-09-28' && date <= '2057-10-27';

test('every day from 1901 to 2100 has the date of the almanacs', () => {
  const lines = readFileSync('tests/language/lunar-years.txt', 'utf8').trim().split('\n');
  const days = lines.flatMap(listDays).filter(([date]) => !isUncertain(date));
  expect(days.length).toBeGreaterThan(73_000 - 60);
  const wrong = days.filter(([date, name]) => formatLunarDay(date, 'zh-Hans') !== name);
  expect(wrong).toEqual([]);
});

test('days for which the calendar is not known have none', () => {
  const dates = ['0001-01-01', '1582-10-10', '1644-12-31', '2101-01-01', '9999-12-31'];
  expect(dates.map((date) => formatLunarDay(date, 'zh-Hans'))).toEqual(dates.map(() => undefined));
});
