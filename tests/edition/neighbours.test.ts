import { expect, test } from 'vitest';
import { findNeighbours } from '@/lib/edition/neighbours';

test('an article has its previous and next one, except at the ends', () => {
  const list = ['a', 'b', 'c'];
  expect(findNeighbours(list, (entry) => entry === 'b')).toEqual({ previous: 'a', next: 'c' });
  expect(findNeighbours(list, (entry) => entry === 'a')).toEqual({ next: 'b' });
  expect(findNeighbours(list, (entry) => entry === 'c')).toEqual({ previous: 'b' });
  expect(findNeighbours(['a'], (entry) => entry === 'a')).toEqual({});
  expect(findNeighbours(list, (entry) => entry === 'z')).toEqual({});
});
