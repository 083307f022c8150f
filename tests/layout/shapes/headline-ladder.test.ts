import { expect, test } from 'vitest';
import { listRungs, listSmallerSizes, secondarySize } from '@/lib/layout/shapes/headline-ladder';

const sizes = (rank: 1 | 2 | 3 | 4 | 5, under = Number.POSITIVE_INFINITY) =>
  listRungs(rank, 3, under).map(({ size }) => size);

test('of two headlines of one width the higher rank is larger', () => {
  const home = ([1, 2, 3, 4, 5] as const).map(
    (rank) => listRungs(rank, 3, 99).find(({ away }) => away === 0)?.size ?? 0,
  );
  expect(home).toEqual(home.toSorted((a, b) => b - a));
  expect(new Set(home).size).toBe(5);
});

test('no headline is offered as large as the lead', () => {
  expect(Math.max(...sizes(2, 3))).toBeLessThan(3);
});

test('a headline too long for its ladder gets smaller down to the body', () => {
  expect(listSmallerSizes(3).at(-1)).toBe(1);
  expect(listSmallerSizes(3)[0]).toBeLessThan(Math.min(...sizes(3)));
});

test('kicker and deck are smaller than their headline and not smaller than the body', () => {
  expect(secondarySize(4)).toBeLessThan(4);
  expect(secondarySize(1.2)).toBeGreaterThan(1);
});
