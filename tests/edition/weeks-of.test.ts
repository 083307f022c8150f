import { expect, test } from 'vitest';
import { weeksOf } from '@/lib/edition/weeks-of';

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
