import { expect, test } from 'vitest';
import { openPageCost, type PlacedItem } from '@/lib/layout/page/page-cost';

const ROWS = 60;

const item = (
  slug: string,
  [column, row, columns, rows]: number[],
  more: Partial<PlacedItem> = {},
): PlacedItem => {
  const rect = { column: column ?? 0, row: row ?? 0, columns: columns ?? 1, rows: rows ?? 1 };
  const own = {
    slug,
    rect,
    headRect: rect,
    headlineRow: rect.row + 1,
    size: 2,
    rank: 3 as const,
    pins: {},
  };
  return { ...own, isBoxed: false, isFiller: false, isLead: false, ...more };
};

const lead = { isLead: true, rank: 1, size: 5 } as const;
const judge = (...all: PlacedItem[]) => openPageCost(all, ROWS).judge();

test('the lead is on top', () => {
  const page = (leadRow: number, otherRow: number) =>
    judge(item('a', [0, leadRow, 4, 30], lead), item('b', [0, otherRow, 4, 20]));
  expect(page(0, 30)).toBe(0);
  expect(page(30, 0)).toBeGreaterThan(1000);
});

test('the lead is at the left and has the largest headline', () => {
  const left = judge(item('a', [0, 0, 2, 60], lead), item('b', [2, 0, 2, 60]));
  const right = judge(item('a', [2, 0, 2, 60], lead), item('b', [0, 0, 2, 60]));
  const small = judge(item('a', [0, 0, 2, 60], lead), item('b', [2, 0, 2, 60], { size: 5 }));
  expect(right).toBeGreaterThan(left);
  expect(small).toBeGreaterThan(left);
});

test('stories of higher rank are above those of lower rank', () => {
  const second = { rank: 2 } as const;
  const falling = judge(item('a', [0, 0, 4, 30], second), item('b', [0, 30, 4, 30]));
  const rising = judge(item('a', [0, 30, 4, 30], second), item('b', [0, 0, 4, 30]));
  expect(rising).toBeGreaterThan(falling);
});

test('like headlines side by side cost, unlike ones, boxed ones and lower ones do not', () => {
  const beside = (more: Partial<PlacedItem>) =>
    judge(item('a', [0, 0, 2, 30]), item('b', [2, 0, 2, 40], more));
  expect(beside({})).toBeGreaterThanOrEqual(200);
  expect(beside({ size: 3.2 })).toBe(0);
  expect(beside({ isBoxed: true })).toBe(0);
  expect(beside({ headlineRow: 3 })).toBe(0);
});

test('pictures should not touch, and a headline is not taken for a caption', () => {
  const picture = (row: number) => ({ column: 0, row, columns: 2, rows: 10 });
  const apart = judge(
    item('a', [0, 0, 2, 30], { picture: picture(4) }),
    item('b', [0, 30, 2, 20], { picture: picture(34) }),
  );
  const close = judge(
    item('a', [0, 0, 2, 30], { picture: picture(19) }),
    item('b', [0, 30, 2, 20], { picture: picture(32) }),
  );
  expect(apart).toBe(0);
  expect(close).toBeGreaterThan(300);
});

test("the editor's pins: top, beside a friend", () => {
  const at = (row: number, pins: PlacedItem['pins']) => judge(item('a', [0, row, 2, 20], { pins }));
  expect(at(0, { place: 'top' })).toBe(0);
  expect(at(20, { place: 'top' })).toBeGreaterThan(1000);
  const friend = (column: number) =>
    judge(
      item('a', [0, 0, 1, 60], { pins: { keepWith: 'b' } }),
      item('b', [column, 0, 1, 50], { size: 4 }),
    );
  expect(friend(1)).toBe(0);
  expect(friend(3)).toBeGreaterThan(1000);
});

test('a story is at the bottom where no other story is under it', () => {
  const pinned = { pins: { place: 'bottom' } } as const;
  const over = (rows: number, more: Partial<PlacedItem> = {}) =>
    judge(item('a', [0, 0, 4, 30], lead), item('b', [0, 30, 2, rows], more));
  expect(over(30, pinned)).toBe(over(30));
  // An advertisement is under it.
  expect(over(20, pinned)).toBe(over(20));
  const under = (more: Partial<PlacedItem>) =>
    judge(item('b', [0, 0, 4, 30], more), item('a', [0, 30, 4, 30]));
  expect(under(pinned) - under({})).toBeGreaterThan(1000);
});
