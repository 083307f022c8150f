import type { Columns, Rows } from '../model/story';
import type { Demerits } from '../shapes/cost';
import { fillTable, type PackInput } from './fill-table';
import { listTilings, type Tiling } from './list-tilings';
import { NEVER, type Offers } from './packing-table';

export interface Packing {
  /** Least cost at which all items fill this width and height exactly; Infinity where they cannot. */
  cost: (columns: Columns, rows: Rows) => Demerits;
  /** The cheapest tilings of this size, no two with the same first cut, cheapest first. */
  tilings: (columns: Columns, rows: Rows, most: number) => Tiling[];
  /** What all items together offer at every width, as if they were one story. */
  offers: () => Offers;
}

/**
 * Finds the cheapest way to tile a rectangle with N stories over all slicing trees, by dynamic programming
 * on subsets: for each set of stories and each width the table has the least cost of every height that the
 * set fills exactly. All heights up to the page's are found in one run, so that a page can choose its number
 * of rows afterwards.
 *
 * The result is exact while `mostHeights` is unlimited. Running time: 3^N / 2 splits × widths × heights.
 */
export function packPage(input: PackInput): Packing {
  const table = fillTable(input);
  const all = (1 << input.items.length) - 1;
  return {
    cost: (columns, rows) => {
      const cost = rows >= 0 && rows <= input.mostRows ? table.cost(all, columns, rows) : NEVER;
      return cost === NEVER ? Number.POSITIVE_INFINITY : cost;
    },
    tilings: (columns, rows, most) => listTilings(table, [all, columns, rows], most),
    offers: () => table.offers(all),
  };
}
