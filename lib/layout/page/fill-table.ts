import type { Part } from '../ads/edges';
import type { Columns, Rows } from '../model/story';
import type { Demerits } from '../shapes/cost';
import {
  type Limit,
  type List,
  NEVER,
  type Offer,
  type Offers,
  PackingTable,
} from './packing-table';
import { forEachSplit, soleMember } from './split-set';

export interface PackInput {
  items: Offers[];
  columns: Columns;
  mostRows: Rows;
  /** The most heights stored for each set and width, the cheapest ones; Infinity stores all. */
  mostHeights: number;
  /** The edges of the page that each item needs, where some item is an advertisement. */
  parts?: readonly Part[];
}

/**
 * Runs the dynamic program: fills the table for all sets of items, smaller sets first. A set of one item has
 * the offers of that item. A larger set is split in two in every way, and the parts are placed one over the
 * other (`stack`) or side by side (`abut`):
 *
 *     ┌─────────┐
 *     │    a    │ 12 rows         ┌─────┬─────┐
 *     ├─────────┤                 │  a  │  b  │ 12 rows
 *     │    b    │  8 rows         └─────┴─────┘
 *     └─────────┘
 *      one width: heights         one height: widths
 *      add up to 20 rows          add up
 */
export function fillTable(input: PackInput): PackingTable {
  const table = new PackingTable({ ...input, items: input.items.length });
  const filler = new TableFiller(table, input);
  const all = (1 << input.items.length) - 1;
  for (let set = 1; set <= all; set++) {
    const isLimited = set !== all && soleMember(set) === undefined;
    filler.fill(set, isLimited && input.mostHeights < table.height);
  }
  return table;
}

const UNLIMITED: Limit = { cost: NEVER, equals: 0 };
/** Finding a new limit takes as long as one split, so it is done once for this many. */
const SPLITS_PER_LIMIT = 32;

class TableFiller {
  /** Least cost found so far for each height of the current list. */
  private readonly found: Int32Array;
  /** The least costs in `found`, for `findLimit`. */
  private readonly cheapest: Int32Array;

  constructor(
    private readonly table: PackingTable,
    private readonly input: PackInput,
  ) {
    this.found = new Int32Array(table.height).fill(NEVER);
    this.cheapest = new Int32Array(Math.min(input.mostHeights, table.height));
  }

  fill(set: number, isLimited: boolean): void {
    const item = soleMember(set);
    for (let width = 1; width <= this.table.columns; width++) {
      if (item === undefined) this.findSplits(set, width, isLimited);
      else this.findOffers(this.input.items[item]?.[width - 1] ?? []);
      const limit = isLimited ? this.findLimit() : UNLIMITED;
      this.table.append(this.table.list(set, width), this.found, limit);
      this.found.fill(NEVER);
    }
  }

  private findOffers(offers: readonly Offer[]): void {
    const { found } = this;
    for (const { rows, cost } of offers) {
      if (rows < found.length && cost < (found[rows] ?? NEVER)) found[rows] = cost;
    }
  }

  /** Where heights are limited, splits that cost more than the limit so far are skipped. */
  private findSplits(set: number, width: Columns, isLimited: boolean): void {
    const { table } = this;
    let limit = NEVER;
    let splits = 0;
    forEachSplit(set, (first, second) => {
      if (isLimited && ++splits % SPLITS_PER_LIMIT === 0) limit = this.findLimit().cost;
      if (table.mayCut('stack', first, second))
        this.stack(table.list(first, width), table.list(second, width), limit);
      if (!table.mayCut('row', first, second)) return;
      for (let left = 1; left < width; left++) {
        this.abut(table.list(first, left), table.list(second, width - left), limit);
      }
    });
  }

  /** One over the other at one width. Which is on top is decided later, by order-children.ts. */
  private stack(a: List, b: List, limit: Demerits): void {
    const { found } = this;
    const { costs, heights, begins, height, least } = this.table;
    const most = limit - (least[b] ?? NEVER);
    if ((least[a] ?? NEVER) > most) return;
    const beginA = begins[a] ?? 0;
    const beginB = begins[b] ?? 0;
    const endA = begins[a + 1] ?? 0;
    const endB = begins[b + 1] ?? 0;
    for (let i = beginA; i < endA; i++) {
      const rows = heights[i] ?? 0;
      const cost = costs[i] ?? NEVER;
      if (cost > most) continue;
      for (let j = beginB; j < endB; j++) {
        const both = rows + (heights[j] ?? 0);
        if (both >= height) break;
        const total = cost + (costs[j] ?? NEVER);
        if (total < (found[both] ?? NEVER)) found[both] = total;
      }
    }
  }

  /** Side by side: only heights that are in both lists. */
  private abut(a: List, b: List, limit: Demerits): void {
    const { found } = this;
    const { costs, heights, begins, least } = this.table;
    if ((least[a] ?? NEVER) + (least[b] ?? NEVER) > limit) return;
    let i = begins[a] ?? 0;
    let j = begins[b] ?? 0;
    const endI = begins[a + 1] ?? 0;
    const endJ = begins[b + 1] ?? 0;
    while (i < endI && j < endJ) {
      const rows = heights[i] ?? 0;
      const other = heights[j] ?? 0;
      if (rows === other) {
        const total = (costs[i] ?? NEVER) + (costs[j] ?? NEVER);
        if (total < (found[rows] ?? NEVER)) found[rows] = total;
      }
      if (rows <= other) i++;
      if (other <= rows) j++;
    }
  }

  /** The limit at which no more than `mostHeights` of the heights found are stored. */
  private findLimit(): Limit {
    const { cheapest } = this;
    cheapest.fill(NEVER);
    for (const cost of this.found) {
      let at = cheapest.length - 1;
      if (cost >= (cheapest[at] ?? 0)) continue;
      for (; at > 0 && (cheapest[at - 1] ?? 0) > cost; at--) cheapest[at] = cheapest[at - 1] ?? 0;
      cheapest[at] = cost;
    }
    const cost = cheapest.at(-1) ?? NEVER;
    return { cost, equals: cheapest.filter((one) => one === cost).length };
  }
}
