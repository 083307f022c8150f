import { expect, test } from 'vitest';
import { findDaysBeside, findNeighbours } from '@/lib/edition/neighbours';

test('an article has its previous and next one, except at the ends', () => {
  const list = ['a', 'b', 'c'];
  expect(findNeighbours(list, (entry) => entry === 'b')).toEqual({ previous: 'a', next: 'c' });
  expect(findNeighbours(list, (entry) => entry === 'a')).toEqual({ next: 'b' });
  expect(findNeighbours(list, (entry) => entry === 'c')).toEqual({ previous: 'b' });
  expect(findNeighbours(['a'], (entry) => entry === 'a')).toEqual({});
  expect(findNeighbours(list, (entry) => entry === 'z')).toEqual({});
});

test('a day of the year has the one before and the one after, round the year, and never one on both sides', () => {
  const beside = (day: string, ...others: string[]) =>
    findDaysBeside(
      day,
      others.map((other) => `2023-${other}`),
    );
  expect(beside('03-10', '03-09', '03-10', '05-01')).toEqual({ previous: '03-09', next: '05-01' });
  expect(beside('03-09', '03-09', '03-10', '05-01')).toEqual({ previous: '05-01', next: '03-10' });
  expect(beside('05-01', '03-09', '03-10', '05-01')).toEqual({ previous: '03-10', next: '03-09' });
  expect(beside('03-10', '03-10')).toEqual({});
  expect(beside('03-10', '03-10', '03-09')).toEqual({ previous: '03-09' });
  expect(beside('03-10', '05-01')).toEqual({ next: '05-01' });
  expect(beside('03-10')).toEqual({});
});
