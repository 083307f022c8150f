/** Dates of the Chinese calendar that papers print, in the words of their script. */
import { expect, test } from 'vitest';
import { formatLunarDay } from '@/lib/language/dates';
import { readTable } from '../support/read-table';

test.each(readTable('lunar/days.tsv'))('%s is %s', (date, expected) => {
  expect(formatLunarDay(date ?? '', 'zh-Hans')).toBe(expected);
});

test.each(readTable('lunar/words.tsv'))('in a paper in %s, %s is %s', (tag, date, expected) => {
  expect(formatLunarDay(date ?? '', tag ?? '')).toBe(expected);
});
