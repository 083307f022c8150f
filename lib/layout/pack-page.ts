import type { Demerits } from './cost';
import type { Columns, Rows } from './story';

/**
 * The cheapest full tiling of a rectangle by N stories over all slicing trees, by dynamic programming on
 * subsets: best[set][width][height] is the least cost at which the stories of `set` tile width × height
 * with nothing over. A set is one story in one of its shapes, or two sets on each other (widths equal,
 * heights added), or side by side (heights equal, widths added). Every height up to the page's is found
 * in one run, so that a page may choose its number of rows afterwards.
 *
 * Exact while `keep` is unbounded; otherwise only the `keep` cheapest heights of each set and width go on.
 * Cost of time: 3^N/2 pairs of sets × widths × heights.
 */
export interface Offer {
  rows: Rows;
  /** Never negative. */
  cost: Demerits;
}

/** What one story offers: for width w (from 1) at index w − 1. */
export type Offers = Offer[][];

export type Tree = Leaf | Slice;

export interface Leaf {
  kind: 'leaf';
  item: number;
  columns: Columns;
  rows: Rows;
}

export interface Slice {
  kind: 'stack' | 'row';
  parts: [Tree, Tree];
  columns: Columns;
  rows: Rows;
}

export interface PackAsk {
  items: Offers[];
  columns: Columns;
  mostRows: Rows;
  /** Heights kept for each set and width. */
  keep: number;
}

export interface Packing {
  /** Least cost at which all items fill the given width and height; Infinity where they cannot. */
  cost: (columns: Columns, rows: Rows) => Demerits;
  /** The cheapest tilings of this size, no two with the same first cut, cheapest first. */
  tilings: (columns: Columns, rows: Rows, most: number) => Tiling[];
  /** For every width what the whole set offers, as if it were one story. */
  offers: () => Offers;
}

export interface Tiling {
  cost: Demerits;
  /** Grown only when asked for: most tilings are never looked at. */
  grow: () => Tree;
}

const NEVER = 0x3fffffff;

export function packPage(ask: PackAsk): Packing {
  const table = new Table(ask);
  const all = table.sets - 1;
  for (let set = 1; set <= all; set++) table.fill(set);
  return {
    cost: (columns, rows) => {
      const cost = rows >= 0 && rows <= ask.mostRows ? table.at(all, columns, rows) : NEVER;
      return cost === NEVER ? Number.POSITIVE_INFINITY : cost;
    },
    tilings: (columns, rows, most) => table.tilings([all, columns, rows], most),
    offers: () => table.offers(all),
  };
}

class Table {
  readonly sets: number;
  private readonly columns: Columns;
  private readonly height: number;
  private readonly costs: Int32Array;
  /** Heights that can be had, per set and width, in `counts` places. */
  private readonly heights: Uint16Array;
  private readonly counts: Uint16Array;

  constructor(private readonly ask: PackAsk) {
    this.sets = 1 << ask.items.length;
    this.columns = ask.columns;
    this.height = ask.mostRows + 1;
    this.costs = new Int32Array(this.sets * this.columns * this.height).fill(NEVER);
    this.heights = new Uint16Array(this.sets * this.columns * this.height);
    this.counts = new Uint16Array(this.sets * this.columns);
  }

  at(set: number, columns: Columns, rows: Rows): Demerits {
    return this.costs[this.base(set, columns) + rows] ?? NEVER;
  }

  fill(set: number): void {
    const item = soleMember(set);
    if (item !== undefined) this.fillLeaf(set, this.ask.items[item] ?? []);
    else forEachSplit(set, (first, second) => this.join(first, second, set));
    for (let width = 1; width <= this.columns; width++) this.list(set, width);
  }

  offers(set: number): Offers {
    return Array.from({ length: this.columns }, (_, index) =>
      this.heightsOf(set, index + 1).map((rows) => ({ rows, cost: this.at(set, index + 1, rows) })),
    );
  }

  tilings(size: Size, most: number): Tiling[] {
    const leaf = toLeaf(size);
    if (leaf) {
      const cost = this.at(...size);
      return cost < NEVER ? [{ cost, grow: () => leaf }] : [];
    }
    return this.listCuts(size)
      .sort((a, b) => a.cost - b.cost)
      .slice(0, most)
      .map((cut) => ({ cost: cut.cost, grow: () => this.slice(cut, size) }));
  }

  private slice({ kind, sizes: [first, second] }: Cut, [, columns, rows]: Size): Slice {
    return { kind, columns, rows, parts: [this.tree(first), this.tree(second)] };
  }

  private tree(size: Size): Tree {
    const leaf = toLeaf(size);
    if (leaf) return leaf;
    let best: Cut | undefined;
    for (const cut of this.listCuts(size)) if (!best || cut.cost < best.cost) best = cut;
    if (!best) throw new Error(`No tiling of set ${size[0]} in ${size[1]} × ${size[2]}`);
    return this.slice(best, size);
  }

  private listCuts([set, columns, rows]: Size): Cut[] {
    const cuts: Cut[] = [];
    const add = (kind: Slice['kind'], a: Size, b: Size) => {
      const cost = this.at(...a) + this.at(...b);
      if (cost < NEVER) cuts.push({ kind, sizes: [a, b], cost });
    };
    forEachSplit(set, (first, second) => {
      for (const height of this.heightsOf(first, columns)) {
        if (height < rows) add('stack', [first, columns, height], [second, columns, rows - height]);
      }
      for (let width = 1; width < columns; width++) {
        add('row', [first, width, rows], [second, columns - width, rows]);
      }
    });
    return cuts;
  }

  private heightsOf(set: number, columns: Columns): Rows[] {
    const base = this.base(set, columns);
    const count = this.counts[set * this.columns + columns - 1] ?? 0;
    return [...this.heights.subarray(base, base + count)];
  }

  private base(set: number, columns: Columns): number {
    return (set * this.columns + columns - 1) * this.height;
  }

  private fillLeaf(set: number, offers: Offers): void {
    for (const [index, shapes] of offers.slice(0, this.columns).entries()) {
      const base = this.base(set, index + 1);
      for (const { rows, cost } of shapes) {
        if (rows < this.height && cost < (this.costs[base + rows] ?? NEVER))
          this.costs[base + rows] = cost;
      }
    }
  }

  private join(first: number, second: number, set: number): void {
    for (let width = 1; width <= this.columns; width++) {
      if (this.countOf(first, width) > 0) this.stack(first, second, set, width);
      for (let left = 1; left < width; left++) {
        if (this.countOf(first, left) > 0 && this.countOf(second, width - left) > 0) {
          this.abut(first, second, set, left, width);
        }
      }
    }
  }

  private countOf(set: number, width: Columns): number {
    return this.counts[set * this.columns + width - 1] ?? 0;
  }

  /** first over second (or second over first: the order is decided later), at one width. */
  private stack(first: number, second: number, set: number, width: Columns): void {
    const { costs, heights, height } = this;
    const a = this.base(first, width);
    const b = this.base(second, width);
    const target = this.base(set, width);
    const countA = this.countOf(first, width);
    const countB = this.countOf(second, width);
    for (let i = a; i < a + countA; i++) {
      const rows = heights[i] ?? 0;
      const cost = costs[a + rows] ?? NEVER;
      for (let j = b; j < b + countB; j++) {
        const more = heights[j] ?? 0;
        if (rows + more >= height) break;
        const total = cost + (costs[b + more] ?? NEVER);
        const at = target + rows + more;
        if (total < (costs[at] ?? NEVER)) costs[at] = total;
      }
    }
  }

  /** Side by side: the same height on both sides. */
  private abut(first: number, second: number, set: number, left: Columns, width: Columns): void {
    const { costs, heights } = this;
    const a = this.base(first, left);
    const b = this.base(second, width - left);
    const target = this.base(set, width);
    const count = this.countOf(first, left);
    for (let i = a; i < a + count; i++) {
      const rows = heights[i] ?? 0;
      const total = (costs[a + rows] ?? NEVER) + (costs[b + rows] ?? NEVER);
      if (total < (costs[target + rows] ?? NEVER)) costs[target + rows] = total;
    }
  }

  /** Notes which heights can be had, and drops all but the cheapest `keep`. */
  private list(set: number, width: Columns): void {
    const { costs, heights, height } = this;
    const base = this.base(set, width);
    let count = 0;
    for (let rows = 1; rows < height; rows++) {
      if ((costs[base + rows] ?? NEVER) < NEVER) heights[base + count++] = rows;
    }
    const { keep } = this.ask;
    if (count > keep && soleMember(set) === undefined && set !== this.sets - 1) {
      const kept = [...heights.subarray(base, base + count)]
        .sort((a, b) => (costs[base + a] ?? NEVER) - (costs[base + b] ?? NEVER) || a - b)
        .slice(0, keep)
        .sort((a, b) => a - b);
      const keptSet = new Set(kept);
      for (let rows = 1; rows < height; rows++) if (!keptSet.has(rows)) costs[base + rows] = NEVER;
      heights.set(kept, base);
      count = kept.length;
    }
    this.counts[set * this.columns + width - 1] = count;
  }
}

type Size = [set: number, columns: Columns, rows: Rows];

interface Cut {
  kind: Slice['kind'];
  sizes: [Size, Size];
  cost: Demerits;
}

function toLeaf([set, columns, rows]: Size): Leaf | undefined {
  const item = soleMember(set);
  return item === undefined ? undefined : { kind: 'leaf', item, columns, rows };
}

/** The item of a set of one; undefined for larger sets. */
function soleMember(set: number): number | undefined {
  return (set & (set - 1)) === 0 ? 31 - Math.clz32(set) : undefined;
}

/** Every way to part a set in two, each once: the first part holds the lowest member. */
function forEachSplit(set: number, use: (first: number, second: number) => void): void {
  const low = set & -set;
  const rest = set ^ low;
  for (let part = (rest - 1) & rest; ; part = (part - 1) & rest) {
    use(part | low, rest ^ part);
    if (part === 0) return;
  }
}
