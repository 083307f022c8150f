import { expect, test } from 'vitest';
import type { BreakPoint } from '@/lib/layout/lines/break-points';
import { lineDemerits } from '@/lib/layout/lines/line-cost';

const none = {
  units: 0,
  width: 0,
  stretch: 0,
  shrink: 0,
  reserve: 0,
  letterGaps: 0,
  characters: 0,
};

/** A line of ten characters that could give an em either way, between points changed by the options. */
function cost(change: {
  width?: number;
  characters?: number;
  letterGaps?: number;
  reserve?: number;
  from?: Partial<BreakPoint>;
  to?: Partial<BreakPoint>;
}): number {
  const { width = 10, characters = 10, letterGaps = 0, reserve = 0 } = change;
  const zero = { ...none, units: 1 };
  const sums = {
    ...none,
    units: 11,
    width,
    stretch: 1,
    shrink: 1,
    reserve,
    letterGaps,
    characters,
  };
  const from: BreakPoint = {
    end: zero,
    start: zero,
    penalty: 0,
    hyphen: 0,
    endWhite: 0,
    isEnd: false,
    ...change.from,
  };
  const to: BreakPoint = {
    end: sums,
    start: sums,
    penalty: 0,
    hyphen: 0,
    endWhite: 0,
    isEnd: false,
    ...change.to,
  };
  return lineDemerits(from, to, 10);
}

const isEnd = { isEnd: true };

test('a line that fills its width costs next to nothing', () => {
  expect(cost({})).toBe(1);
});

test('looser and tighter lines cost more, and the same at both limits', () => {
  expect(cost({ width: 9.5 })).toBeGreaterThan(cost({ width: 9.8 }));
  expect(cost({ width: 9 })).toBeCloseTo(cost({ width: 11 }));
});

test('a line that cannot be squeezed enough does not fit', () => {
  expect(cost({ width: 11.01 })).toBe(Number.POSITIVE_INFINITY);
});

test('a line beyond its limits costs more than a paragraph of lines at theirs', () => {
  expect(cost({ width: 8.99 })).toBeGreaterThan(1000 * cost({ width: 9 }));
});

test('marks lose more than their limit only where no other line is within its limits', () => {
  const squeezed = cost({ width: 11.5, reserve: 0.5 });
  expect(squeezed).toBeGreaterThan(cost({ width: 11, reserve: 0.5 }));
  expect(squeezed).toBeLessThan(cost({ width: 8.99 }));
  expect(cost({ width: 11.51, reserve: 0.5 })).toBe(Number.POSITIVE_INFINITY);
});

test('the last mark of a line keeps its white where that keeps the line within its limits', () => {
  const ending = (width: number) => cost({ width, to: { endWhite: 0.5 } });
  expect(ending(9)).toBe(cost({ width: 9 }));
  expect(ending(8.7)).toBeGreaterThan(cost({ width: 9 }));
  expect(ending(8.7)).toBeLessThan(cost({ width: 8.99 }));
  expect(ending(8.4)).toBe(cost({ width: 8.4 }));
});

test('one very loose line costs more than several fair ones', () => {
  expect(cost({ width: 9 })).toBeGreaterThan(4 * cost({ width: 9.5 }));
});

test('hyphens in a row cost more than hyphens apart', () => {
  const apart = cost({ to: { hyphen: 0.3, penalty: 20 } });
  expect(cost({ from: { hyphen: 0.3 }, to: { hyphen: 0.3, penalty: 20 } })).toBeGreaterThan(apart);
});

test('a line costs more as soon as its letters are spaced', () => {
  // Of the em, 0.7 are in the gaps and 0.3 between the letters.
  expect(cost({ width: 9.31, letterGaps: 10 })).toBe(cost({ width: 9.31 }));
  expect(cost({ width: 9.29, letterGaps: 10 })).toBeGreaterThan(cost({ width: 9.29 }));
});

test('a last line may be short, but not shorter than an indent', () => {
  expect(cost({ width: 4, characters: 4, to: isEnd })).toBe(1);
  expect(cost({ width: 1.9, characters: 2, to: isEnd })).toBeGreaterThan(1000);
});

test('one character alone is worse than the loosest line, the tail of a word worse than a line at its limit', () => {
  const orphan = cost({ width: 1, characters: 1, to: isEnd });
  const tail = cost({ width: 3, characters: 5, from: { hyphen: 0.3 }, to: isEnd });
  expect(orphan).toBeGreaterThan(cost({ width: 1 }));
  expect(tail).toBeGreaterThan(cost({ width: 9 }));
  expect(tail).toBeLessThan(cost({ width: 8.2 }));
  expect(tail).toBeLessThan(orphan);
});

test('a paragraph of one character is no orphan', () => {
  const zero = none;
  expect(cost({ width: 2, characters: 1, from: { start: zero }, to: isEnd })).toBe(1);
});
