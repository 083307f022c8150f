import { expect, test } from 'vitest';
import {
  listHeadlineSizes,
  listSmallerSizes,
  secondarySize,
} from '@/lib/layout/shapes/headline-sizes';

const sizes = (rank: 1 | 2 | 3 | 4 | 5, under = Number.POSITIVE_INFINITY) =>
  listHeadlineSizes(rank, 3, under).map(({ size }) => size);

test('each rank has a larger headline than the next on the same span', () => {
  const usual = ([1, 2, 3, 4, 5] as const).map(
    (rank) => listHeadlineSizes(rank, 3, 99).find(({ stepsAway }) => stepsAway === 0)?.size ?? 0,
  );
  expect(usual).toEqual(usual.toSorted((a, b) => b - a));
  expect(new Set(usual).size).toBe(5);
});

test('no headline is offered as large as the lead', () => {
  expect(Math.max(...sizes(2, 3))).toBeLessThan(3);
});

test('a headline too long in the sizes of its rank gets smaller down to the body', () => {
  expect(listSmallerSizes({ rank: 3, under: 9 }).at(-1)?.size).toBe(1);
  expect(listSmallerSizes({ rank: 3, under: 9 })[0]?.size).toBeLessThan(Math.min(...sizes(3)));
});

test('kicker and deck are smaller than their headline and not smaller than the body', () => {
  expect(secondarySize(4)).toBeLessThan(4);
  expect(secondarySize(1.2)).toBeGreaterThan(1);
});
