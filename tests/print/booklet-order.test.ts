import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BookletSide, bookletOrder } from '@/lib/print/booklet-order';

/** The sides as a printer would show them: `8|1`, a blank page as a dash. */
const draw = (pages: number) =>
  bookletOrder(pages).map(({ left, right }) =>
    [left, right].map((page) => (page === undefined ? '–' : page + 1)).join('|'),
  );

test.each([
  [1, ['–|1', '–|–']],
  [4, ['4|1', '2|3']],
  [6, ['–|1', '2|–', '6|3', '4|5']],
  [8, ['8|1', '2|7', '6|3', '4|5']],
])('a booklet of %i pages', (pages, sides) => {
  expect(draw(pages)).toEqual(sides);
});

test('a booklet has every page once, on whole sheets', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (pages) => {
      const sides = bookletOrder(pages);
      const placed = sides.flatMap(({ left, right }) => [left, right]);
      expect(placed.filter((page) => page !== undefined).sort((a, b) => a - b)).toEqual(
        Array.from({ length: pages }, (_, page) => page),
      );
      expect(sides.length % 2).toBe(0);
      expect(placed.length - pages).toBeLessThan(4);
    }),
  );
});

/**
 * Folds the printed paper and leafs through it. Turned over its short edge, the left half of a back lies
 * behind the right half of its front: these two are one leaf.
 */
function leafThrough(sides: BookletSide[]): (number | undefined)[] {
  const sheets = [];
  for (let side = 0; side < sides.length; side += 2) {
    const [front, back] = sides.slice(side, side + 2);
    if (front && back) sheets.push({ front, back });
  }
  const rightLeaves = sheets.flatMap(({ front, back }) => [front.right, back.left]);
  const leftLeaves = sheets.toReversed().flatMap(({ front, back }) => [back.right, front.left]);
  return [...rightLeaves, ...leftLeaves];
}

test('in the folded booklet pages follow one another, blank ones last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (pages) => {
      const read = leafThrough(bookletOrder(pages));
      const places = Array.from({ length: Math.ceil(pages / 4) * 4 }, (_, place) => place);
      expect(read).toEqual(places.map((place) => (place < pages ? place : undefined)));
    }),
  );
});
