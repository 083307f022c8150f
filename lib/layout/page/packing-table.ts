import { joinParts, mayCut, type Part } from '../ads/edges';
import type { Columns, Rows } from '../model/story';
import type { Demerits } from '../shapes/cost';

/** A height that something can have at one width, and what it costs there. */
export interface Offer {
  rows: Rows;
  /** Never negative. */
  cost: Demerits;
}

/** The offers of one story, or of a group of them: those for width w, counted from 1, are at index w − 1. */
export type Offers = Offer[][];

/** The cost of what is impossible. Two of them can be added without overflow of 32 bits. */
export const NEVER: Demerits = 0x3fffffff;

/** Number of the list of offers of one set at one width. */
export type List = number;

/** Of the offers found for a list, those that are stored. */
export interface Limit {
  /** Offers that cost more than this are dropped. */
  cost: Demerits;
  /** How many offers of just this cost are stored, lowest first. */
  equals: number;
}

interface TableSize {
  items: number;
  columns: Columns;
  mostRows: Rows;
  /** The most heights stored for a set and width; see `PackInput`. */
  mostHeights: number;
  parts?: readonly Part[];
}

/**
 * The table of the dynamic program: for each set of items and each width the heights that the set can fill
 * exactly, lowest first, with the least cost of each. The lists are stored one after another in typed arrays,
 * in the order of sets, then of widths, which is also the order in which they must be appended:
 *
 *     list     {a} 1 col   {a} 2 cols    {b} 1 col     …
 *     heights  12 14 15  | 7 8       | 9 10 11 12  | …
 *     costs    40  0 30  | 5 0       | 0 10 20 35  | …
 *     begins   0           3           5             9
 */
export class PackingTable {
  readonly columns: Columns;
  /** One more than the rows of the page. */
  readonly height: number;
  readonly heights: Uint16Array;
  readonly costs: Int32Array;
  /** Index at which each list begins, and at which the next one does. */
  readonly begins: Uint32Array;
  /** The least cost in each list. */
  readonly least: Int32Array;
  /** The least cost of each set at any width. */
  readonly leastOfSet: Int32Array;
  /** By set: the edges of the page that it needs; undefined where no item is an advertisement. */
  private readonly parts: readonly Part[] | undefined;

  constructor({ items, columns, mostRows, mostHeights, parts }: TableSize) {
    this.columns = columns;
    this.height = mostRows + 1;
    const lists = (1 << items) * columns;
    const unlimited = (items + 1) * columns;
    const room = unlimited * this.height + lists * Math.min(mostHeights, this.height);
    this.heights = new Uint16Array(room);
    this.costs = new Int32Array(room);
    this.begins = new Uint32Array(lists + 1);
    this.least = new Int32Array(lists).fill(NEVER);
    this.leastOfSet = new Int32Array(1 << items).fill(NEVER);
    this.parts = parts && listParts(parts);
  }

  /** True if both parts of a set keep the edges of the page that they need. */
  mayCut(kind: 'stack' | 'row', first: number, second: number): boolean {
    const [a, b] = [this.parts?.[first], this.parts?.[second]];
    return !a || !b || mayCut(kind, a, b);
  }

  list(set: number, columns: Columns): List {
    return set * this.columns + columns - 1;
  }

  /** Least cost at which a set fills this width and height exactly; NEVER where it cannot. */
  cost(set: number, columns: Columns, rows: Rows): Demerits {
    const { heights, begins } = this;
    const list = this.list(set, columns);
    const end = begins[list + 1] ?? 0;
    let from = begins[list] ?? 0;
    let to = end;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((heights[middle] ?? 0) < rows) from = middle + 1;
      else to = middle;
    }
    return from < end && heights[from] === rows ? (this.costs[from] ?? NEVER) : NEVER;
  }

  /** What a set offers at every width, as if it were one story. */
  offers(set: number): Offers {
    return Array.from({ length: this.columns }, (_, index) => {
      const list = this.list(set, index + 1);
      const begin = this.begins[list] ?? 0;
      const costs = this.costs.subarray(begin, this.begins[list + 1] ?? 0);
      return Array.from(costs, (cost, at) => ({ rows: this.heights[begin + at] ?? 0, cost }));
    });
  }

  /** Stores the list of a set that fits no height at one width. */
  appendNothing(set: number, columns: Columns): void {
    const list = this.list(set, columns);
    this.begins[list + 1] = this.begins[list] ?? 0;
  }

  /** Stores a list: of a set at one width, from costs by height, with NEVER for heights that are impossible, those within the limit. */
  append(set: number, columns: Columns, byHeight: Int32Array, limit: Limit): void {
    const { costs, heights, height } = this;
    const list = this.list(set, columns);
    let at = this.begins[list] ?? 0;
    let least = NEVER;
    let { equals } = limit;
    for (let rows = 1; rows < height; rows++) {
      const cost = byHeight[rows] ?? NEVER;
      if (cost > limit.cost) continue;
      if (cost === limit.cost && equals-- <= 0) continue;
      heights[at] = rows;
      costs[at++] = cost;
      if (cost < least) least = cost;
    }
    this.least[list] = least;
    if (least < (this.leastOfSet[set] ?? NEVER)) this.leastOfSet[set] = least;
    this.begins[list + 1] = at;
  }
}

/** Joins the parts of every set of items. */
function listParts(items: readonly Part[]): Part[] {
  return Array.from({ length: 1 << items.length }, (_, set) =>
    joinParts(items.filter((_item, index) => (set & (1 << index)) !== 0)),
  );
}
