import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatDayParts,
  formatLunarDay,
  formatMoment,
  formatMonth,
  formatWeekday,
  formatYearMonth,
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

test.each([
  ['de', '24. November 2026', 'Dienstag', 'November 2026', 'MDMDFSS'],
  ['de-AT', '24. November 2026', 'Dienstag', 'November 2026', 'MDMDFSS'],
  ['fr', '24 novembre 2026', 'Mardi', 'Novembre 2026', 'LMMJVSD'],
  ['fr-CA', '24 novembre 2026', 'Mardi', 'Novembre 2026', 'LMMJVSD'],
  ['es', '24 de noviembre de 2026', 'Martes', 'Noviembre de 2026', 'LMXJVSD'],
  ['es-MX', '24 de noviembre de 2026', 'Martes', 'Noviembre de 2026', 'LMMJVSD'],
  ['zh-TW', '2026年11月24日', '星期二', '2026年11月', '一二三四五六日'],
  ['ja', '2026年11月24日', '火曜日', '2026年11月', '月火水木金土日'],
  ['ko', '2026년 11월 24일', '화요일', '2026년 11월', '월화수목금토일'],
  ['pt-BR', '24 de novembro de 2026', 'Terça-feira', 'Novembro de 2026', 'STQQSSD'],
  ['ru', '24 ноября 2026 г.', 'Вторник', 'Ноябрь 2026 г.', 'ПВСЧПСВ'],
  ['ar', '24 نوفمبر 2026', 'الثلاثاء', 'نوفمبر 2026', 'نثرخجسح'],
])('the dates of %s', (tag, day, weekday, month, initials) => {
  expect(formatDay('2026-11-24', tag)).toBe(day);
  expect(formatWeekday('2026-11-24', tag)).toBe(weekday);
  expect(formatYearMonth('2026-11-24', tag)).toBe(month);
  expect(weekdayInitials(tag).join('')).toBe(initials);
  expect(formatMoment('2026-11-24T05:00:00Z', tag, 'UTC')).toContain(day);
});

test.each([
  ['zh-Hans', ['2026年11月24日', '星期二']],
  ['en', ['Tuesday, 24 November 2026']],
  ['en-US', ['Tuesday, November 24, 2026']],
  ['de', ['Dienstag, 24. November 2026']],
  ['fr', ['Mardi 24 novembre 2026']],
  ['es', ['Martes, 24 de noviembre de 2026']],
  ['ja', ['2026年（令和8年）11月24日', '火曜日']],
  ['ko', ['2026년 11월 24일 화요일']],
])('in %s the day with its weekday is %j', (tag, parts) => {
  expect(formatDayParts('2026-11-24', tag)).toEqual(parts);
});

test('a language whose dates the system lacks has English ones on every machine', () => {
  expect(formatDay('2026-11-24', 'tlh')).toBe('November 24, 2026');
});
