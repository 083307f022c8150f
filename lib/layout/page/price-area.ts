import type { Rows } from '../model/story';
import type { Demerits } from '../shapes/cost';
import { type GroupInput, packGroups } from './pack-groups';
import type { Packing } from './pack-page';
import type { Offers } from './packing-table';

/** A height that the page may have. */
export interface PageSize {
  rows: Rows;
  /** Cost of a page of this height besides that of its items. */
  look: Demerits;
}

export interface PricedPage {
  /** No page costs less than this. */
  least: Demerits;
  /** Finds the tilings of pages that cost at most this much; the fewer there are, the sooner. */
  packUpTo: (most: Demerits) => Pick<Packing, 'cost' | 'tilings'>;
}

type PriceInput = Omit<GroupInput, 'most'> & { sizes: readonly PageSize[] };

/**
 * Bounds what a page must cost, before anything is packed. The items fill the page exactly, so with any price per
 * column-row, paid by each item and repaid for the area of the page, every tiling costs the same as without. At a price
 * at which the items in their cheapest shapes are together about as large as the page, the sum of these is a bound
 * close to the cost of the best tiling (a Lagrangian relaxation of the area). Packing then counts only by how much each
 * shape costs more than the cheapest one of its item, and drops what exceeds the bound by too much: nothing that is
 * dropped is part of a page that costs at most `most`.
 */
export function priceArea({ sizes, ...input }: PriceInput): PricedPage {
  const { items, columns } = input;
  const baseAt = (price: number, rows: Rows, cheapest: Demerits) =>
    cheapest - price * columns * rows;
  const leastAt = (price: number) => {
    const cheapest = sumCheapest(items, price);
    return Math.min(...sizes.map(({ rows, look }) => look + baseAt(price, rows, cheapest)));
  };
  const price = bestPrice(leastAt);
  const least = leastAt(price);
  const cheapest = sumCheapest(items, price);
  const base = (rows: Rows) => baseAt(price, rows, cheapest);
  const priced = items.map((offers) => subtractCheapest(offers, price));
  return {
    least,
    packUpTo: (most) => {
      const spare = Math.max(...sizes.map(({ rows, look }) => most - look - base(rows)));
      const packing = packGroups({ ...input, items: priced, most: spare });
      return {
        cost: (width, rows) => packing.cost(width, rows) + base(rows),
        tilings: (width, rows, count) =>
          packing
            .tilings(width, rows, count)
            .map(({ cost, toTree }) => ({ toTree, cost: cost + base(rows) })),
      };
    },
  };
}

/** The most that a column-row is worth either way. Blank rows cost less than twice that. */
const HIGHEST_PRICE = 256;

/** The price with the highest bound: the bound rises up to it and falls after it. */
function bestPrice(leastAt: (price: number) => Demerits): number {
  let [from, to] = [-HIGHEST_PRICE, HIGHEST_PRICE];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (leastAt(middle) < leastAt(middle + 1)) from = middle + 1;
    else to = middle;
  }
  return from;
}

const sumCheapest = (items: readonly Offers[], price: number): Demerits =>
  items.reduce((sum, offers) => sum + cheapestOf(offers, price), 0);

function cheapestOf(offers: Offers, price: number): Demerits {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, own] of offers.entries()) {
    for (const { rows, cost } of own) {
      const priced = cost + price * (index + 1) * rows;
      if (priced < least) least = priced;
    }
  }
  return least;
}

function subtractCheapest(offers: Offers, price: number): Offers {
  const least = cheapestOf(offers, price);
  return offers.map((own, index) =>
    own.map(({ rows, cost }) => ({ rows, cost: cost + price * (index + 1) * rows - least })),
  );
}
