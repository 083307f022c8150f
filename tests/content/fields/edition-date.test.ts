import { expect, test } from 'vitest';
import { isEditionDate } from '@/lib/content/fields/edition-date';

test.each([
  ['2023-03-10', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2023-2-1', false],
  ['2023-13-01', false],
  ['20230310', false],
  ['2023-03-10/../..', false],
])('%s is a date: %s', (text, expected) => {
  expect(isEditionDate(text)).toBe(expected);
});
