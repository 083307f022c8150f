import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatLunarDay,
  formatMoment,
  formatMonth,
  formatWeekday,
  weekdayInitials,
  weeksOf,
} from '@/lib/edition/dates';

describe('the date line', () => {
  test('in Chinese, with weekday and lunar day', () => {
    expect(formatDay('2023-03-10', 'zh-Hans')).toBe('2023年3月10日');
    expect(formatWeekday('2023-03-10', 'zh-Hans')).toBe('星期五');
    expect(formatLunarDay('2023-03-10', 'zh-Hans')).toBe('农历癸卯年二月十九');
  });

  test('a leap month of the lunar year says so', () => {
    expect(formatLunarDay('2023-03-22', 'zh-Hans')).toBe('农历癸卯年闰二月初一');
  });

  test('traditional papers write 農曆', () => {
    expect(formatLunarDay('2023-03-10', 'zh-Hant')).toMatch(/^農曆癸卯年/);
  });

  test('in English, day before month, no lunar day', () => {
    expect(formatDay('2005-01-03', 'en')).toBe('3 January 2005');
    expect(formatDay('2005-01-03', 'en-US')).toBe('January 3, 2005');
    expect(formatWeekday('2005-01-03', 'en')).toBe('Monday');
    expect(formatLunarDay('2005-01-03', 'en')).toBeUndefined();
  });
});

test('a time is given in the zone of the paper, not of the server', () => {
  expect(formatMoment('2023-03-09T22:00:00Z', 'zh-Hans', 'Asia/Shanghai')).toBe(
    '2023年3月10日 06:00',
  );
  expect(formatMoment('2023-03-09T22:00:00Z', 'en', 'Asia/Shanghai')).toBe(
    '10 March 2023 at 06:00',
  );
});

test('months and weekdays of the calendar', () => {
  expect(formatMonth(2023, 3, 'zh-Hans')).toBe('三月');
  expect(formatMonth(2023, 3, 'en')).toBe('March');
  expect(weekdayInitials('zh-Hans').join('')).toBe('一二三四五六日');
  expect(weekdayInitials('en').join('')).toBe('MTWTFSS');
});

test('March 2023 begins on a Wednesday and has five weeks', () => {
  const weeks = weeksOf(2023, 3);
  expect(weeks).toHaveLength(5);
  expect(weeks[0]).toEqual([
    undefined,
    undefined,
    '2023-03-01',
    '2023-03-02',
    '2023-03-03',
    '2023-03-04',
    '2023-03-05',
  ]);
  expect(weeks[4]?.[4]).toBe('2023-03-31');
  expect(weeks[4]?.[5]).toBeUndefined();
});

test('February 2021 fills four weeks exactly', () => {
  expect(weeksOf(2021, 2).flat()).not.toContain(undefined);
});
