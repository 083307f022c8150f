import type { Part } from '../ads/edges';
import type { Columns, Rows } from '../model/story';
import type { Demerits } from '../shapes/cost';
import { type Limit, type List, NEVER, type Offers, PackingTable } from './packing-table';
import { forEachSplit, soleMember } from './split-set';

export interface PackInput {
  items: Offers[];
  columns: Columns;
  mostRows: Rows;
  /** The most heights stored for each set and width, the cheapest ones; Infinity stores all. */
  mostHeights: number;
  /** What costs more than this is left out; Infinity for nothing. */
  most?: Demerits;
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

/** Finding new limits takes as long as one split, so it is done once for this many. */
const SPLITS_PER_LIMIT = 32;

class TableFiller {
  /** For each width the least cost found so far for each height of the current set. */
  private readonly found: Int32Array[];
  /** For each width 1 if something may have been found: before the set is stored, and since its limit was lowered. */
  private readonly hasFound: Uint8Array;
  private readonly hasNew: Uint8Array;
  /** For each width what no offer of the current set may cost more than. */
  private readonly limits: Int32Array;
  /** The least costs of one width, for `findLimit`. */
  private readonly cheapest: Int32Array;
  /** The limit of all lists, before heights are limited. */
  private readonly unlimited: Limit;

  constructor(
    private readonly table: PackingTable,
    private readonly input: PackInput,
  ) {
    const { columns, height } = table;
    this.found = Array.from({ length: columns + 1 }, () => new Int32Array(height).fill(NEVER));
    this.hasFound = new Uint8Array(columns + 1);
    this.hasNew = new Uint8Array(columns + 1);
    this.limits = new Int32Array(columns + 1);
    this.cheapest = new Int32Array(Math.min(input.mostHeights, height));
    const most = Math.min(input.most ?? NEVER, NEVER - 1);
    this.unlimited = { cost: most, equals: height };
  }

  fill(set: number, isLimited: boolean): void {
    const item = soleMember(set);
    if (item === undefined) this.findSplits(set, isLimited);
    else this.findOffers(this.input.items[item] ?? []);
    for (const [width, found] of this.found.entries()) {
      if (width === 0) continue;
      if (!this.hasFound[width]) {
        this.table.appendNothing(set, width);
        continue;
      }
      const limit = isLimited ? this.findLimit(found) : this.unlimited;
      this.table.append(set, width, found, limit);
      found.fill(NEVER);
    }
    this.hasFound.fill(0);
    this.hasNew.fill(0);
  }

  private findOffers(items: Offers): void {
    for (const [index, offers] of items.entries()) {
      const found = this.found[index + 1];
      if (!found || offers.length === 0) continue;
      this.hasFound[index + 1] = 1;
      for (const { rows, cost } of offers) {
        if (rows < found.length && cost < (found[rows] ?? NEVER)) found[rows] = cost;
      }
    }
  }

  /** Where heights are limited, splits that cost more than the limit so far are skipped. */
  private findSplits(set: number, isLimited: boolean): void {
    const { table, limits } = this;
    const { leastOfSet } = table;
    const most = this.unlimited.cost;
    limits.fill(most);
    let splits = 0;
    forEachSplit(set, (first, second) => {
      if ((leastOfSet[first] ?? NEVER) + (leastOfSet[second] ?? NEVER) > most) return false;
      if (table.mayCut('stack', first, second)) this.stackAll(first, second);
      if (table.mayCut('row', first, second)) this.abutAll(first, second);
      if (isLimited && ++splits % SPLITS_PER_LIMIT === 0) this.lowerLimits();
      return false;
    });
  }

  private lowerLimits(): void {
    for (const [width, found] of this.found.entries()) {
      if (this.hasNew[width]) this.limits[width] = this.findLimit(found).cost;
    }
    this.hasNew.fill(0);
  }

  private stackAll(first: number, second: number): void {
    const { columns, least } = this.table;
    const a = this.table.list(first, 0);
    const b = this.table.list(second, 0);
    for (let width = 1; width <= columns; width++) {
      const both = (least[a + width] ?? NEVER) + (least[b + width] ?? NEVER);
      if (both <= (this.limits[width] ?? 0)) this.stack(a + width, b + width, width);
    }
  }

  /** One over the other at one width. Which is on top is decided later, by order-children.ts. */
  private stack(a: List, b: List, width: Columns): void {
    const found = this.openFound(width);
    const { costs, heights, begins, height, least } = this.table;
    const most = (this.limits[width] ?? 0) - (least[b] ?? NEVER);
    const beginB = begins[b] ?? 0;
    const endA = begins[a + 1] ?? 0;
    const endB = begins[b + 1] ?? 0;
    for (let i = begins[a] ?? 0; i < endA; i++) {
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

  private openFound(width: Columns): Int32Array {
    this.hasFound[width] = 1;
    this.hasNew[width] = 1;
    return this.found[width] ?? this.cheapest;
  }

  private abutAll(first: number, second: number): void {
    const { columns, least } = this.table;
    const { limits } = this;
    const a = this.table.list(first, 0);
    const b = this.table.list(second, 0);
    for (let left = 1; left < columns; left++) {
      const cost = least[a + left] ?? NEVER;
      if (cost === NEVER) continue;
      for (let right = 1; right <= columns - left; right++) {
        const both = cost + (least[b + right] ?? NEVER);
        if (both <= (limits[left + right] ?? 0)) this.abut(a + left, b + right, left + right);
      }
    }
  }

  /** Side by side: only heights that are in both lists. */
  private abut(a: List, b: List, width: Columns): void {
    const found = this.openFound(width);
    const { costs, heights, begins } = this.table;
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
  private findLimit(found: Int32Array): Limit {
    const { cheapest } = this;
    cheapest.fill(NEVER);
    let last = NEVER;
    for (const cost of found) {
      if (cost >= last) continue;
      let at = cheapest.length - 1;
      for (; at > 0 && (cheapest[at - 1] ?? 0) > cost; at--) cheapest[at] = cheapest[at - 1] ?? 0;
      cheapest[at] = cost;
      last = cheapest.at(-1) ?? NEVER;
    }
    if (last > this.unlimited.cost) return this.unlimited;
    return { cost: last, equals: cheapest.filter((one) => one === last).length };
  }
}
