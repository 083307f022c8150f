import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPage } from '@/lib/layout/page/pack-page';
import { priceArea } from '@/lib/layout/page/price-area';
import { countExamples } from '../../support/property-runs';

const COLUMNS = 3;
const ROWS = 12;

const offer = fc.record({
  rows: fc.integer({ min: 1, max: ROWS }),
  cost: fc.integer({ min: 0, max: 90 }),
});
const offers = fc
  .array(fc.array(offer, { minLength: 1, maxLength: 5 }), {
    minLength: COLUMNS,
    maxLength: COLUMNS,
  })
  .map((widths) => widths.map((at) => at.toSorted((a, b) => a.rows - b.rows)));
const size = fc.record({
  rows: fc.integer({ min: 1, max: ROWS }),
  look: fc.integer({ min: 0, max: 40 }),
});
const page = fc.record({
  items: fc.array(offers, { minLength: 1, maxLength: 4 }),
  sizes: fc.array(size, { minLength: 1, maxLength: 4 }),
  spare: fc.integer({ min: 0, max: 200 }),
});

test('pages within a limit cost what they cost without one, and none costs less than the bound', () => {
  fc.assert(
    fc.property(page, ({ items, sizes, spare }) => {
      const input = { items, columns: COLUMNS, mostRows: ROWS };
      const plain = packPage({ ...input, mostHeights: Number.POSITIVE_INFINITY });
      const { least, packUpTo } = priceArea({ ...input, sizes });
      const most = least + spare;
      const packing = packUpTo(most);
      for (const { rows, look } of sizes) {
        const cost = plain.cost(COLUMNS, rows);
        expect(look + cost).toBeGreaterThanOrEqual(least);
        if (look + cost <= most) expect(packing.cost(COLUMNS, rows)).toBe(cost);
        const within = (all: { cost: number }[]) =>
          all.map((tiling) => tiling.cost).filter((own) => look + own <= most);
        expect(within(packing.tilings(COLUMNS, rows, 5))).toEqual(
          within(plain.tilings(COLUMNS, rows, 5)),
        );
      }
    }),
    { numRuns: countExamples(200) },
  );
});
