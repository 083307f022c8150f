import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tree } from '@/lib/layout/page/list-tilings';
import { packPage } from '@/lib/layout/page/pack-page';
import type { Offers } from '@/lib/layout/page/packing-table';
import { countExamples } from '../../support/property-runs';

const COLUMNS = 3;
const ROWS = 8;

/** The same by trying everything: every way to part the set, both cuts, every height and width. */
function tryAll(items: Offers[], columns: number, rows: number): number {
  const [only, ...more] = items;
  if (!only) return Number.POSITIVE_INFINITY;
  if (more.length === 0) {
    const fits = (only[columns - 1] ?? []).filter((offer) => offer.rows === rows);
    return Math.min(...fits.map(({ cost }) => cost));
  }
  let best = Number.POSITIVE_INFINITY;
  for (let part = 0; part < 2 ** more.length - 1; part++) {
    const first = [only, ...more.filter((_, index) => part & (1 << index))];
    const second = more.filter((_, index) => !(part & (1 << index)));
    for (let at = 1; at < rows; at++) {
      best = Math.min(best, tryAll(first, columns, at) + tryAll(second, columns, rows - at));
    }
    for (let at = 1; at < columns; at++) {
      best = Math.min(best, tryAll(first, at, rows) + tryAll(second, columns - at, rows));
    }
  }
  return best;
}

const offer = fc.record({
  rows: fc.integer({ min: 1, max: ROWS }),
  cost: fc.integer({ min: 0, max: 90 }),
});
const offers = fc
  .array(fc.array(offer, { maxLength: 4 }), { minLength: COLUMNS, maxLength: COLUMNS })
  .map((widths) => widths.map((at) => at.toSorted((a, b) => a.rows - b.rows)));

test('no arrangement of a page is cheaper than the one chosen', () => {
  fc.assert(
    fc.property(fc.array(offers, { minLength: 1, maxLength: 4 }), (items) => {
      const packing = packPage({
        items,
        columns: COLUMNS,
        mostRows: ROWS,
        mostHeights: Number.POSITIVE_INFINITY,
      });
      for (let rows = 1; rows <= ROWS; rows++) {
        expect(packing.cost(COLUMNS, rows)).toBe(tryAll(items, COLUMNS, rows));
      }
    }),
    { numRuns: countExamples(60) },
  );
});

test('an arrangement has every story once and costs what it says', () => {
  fc.assert(
    fc.property(fc.array(offers, { minLength: 1, maxLength: 4 }), (items) => {
      const packing = packPage({
        items,
        columns: COLUMNS,
        mostRows: ROWS,
        mostHeights: Number.POSITIVE_INFINITY,
      });
      for (const { toTree, cost } of packing.tilings(COLUMNS, ROWS, 5)) {
        const leaves = leavesOf(toTree());
        expect(leaves.map(({ item }) => item).sort()).toEqual(items.map((_, index) => index));
        expect(leaves.reduce((sum, leaf) => sum + leaf.columns * leaf.rows, 0)).toBe(
          COLUMNS * ROWS,
        );
        expect(leaves.reduce((sum, leaf) => sum + costOf(items, leaf), 0)).toBe(cost);
      }
    }),
    { numRuns: countExamples(100) },
  );
});

type LeafTree = Extract<Tree, { kind: 'leaf' }>;

function leavesOf(tree: Tree): LeafTree[] {
  return tree.kind === 'leaf' ? [tree] : tree.parts.flatMap(leavesOf);
}

function costOf(items: Offers[], { item, columns, rows }: LeafTree): number {
  const fits = (items[item]?.[columns - 1] ?? []).filter((offered) => offered.rows === rows);
  return Math.min(...fits.map(({ cost }) => cost));
}
