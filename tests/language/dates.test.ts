import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatLunarDay,
  formatMoment,
  formatMonth,
  formatWeekday,
  weekdayInitials,
} from '@/lib/language/dates';

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
    expect(formatLunarDay('2023-03-22', 'zh-Hant')).toBe('農曆癸卯年閏二月初一');
    expect(formatLunarDay('2024-01-20', 'zh-TW')).toBe('農曆癸卯年臘月初十');
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
