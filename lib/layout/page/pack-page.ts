import type { Columns, Rows } from '../model/story';
import type { Demerits } from '../shapes/cost';

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

export interface PackInput {
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
  toTree: () => Tree;
}

const NEVER = 0x3fffffff;

export function packPage(input: PackInput): Packing {
  const table = new Table(input);
  const all = table.sets - 1;
  for (let set = 1; set <= all; set++) table.fill(set);
  return {
    cost: (columns, rows) => {
      const cost = rows >= 0 && rows <= input.mostRows ? table.at(all, columns, rows) : NEVER;
      return cost === NEVER ? Number.POSITIVE_INFINITY : cost;
    },
    tilings: (columns, rows, most) => table.tilings([all, columns, rows], most),
    offers: () => table.offers(all),
  };
}

/** Number of a set at one width: where the heights it can have stand in the table. */
type List = number;

class Table {
  readonly sets: number;
  private readonly columns: Columns;
  private readonly height: number;
  /** Heights that can be had, lowest first, and what each costs, list behind list. */
  private readonly heights: Uint16Array;
  private readonly costs: Int32Array;
  /** Where each list begins, and the next one. */
  private readonly begins: Uint32Array;
  /** The cheapest of each list. */
  private readonly least: Int32Array;
  /** Costs of the list at hand, by height. */
  private readonly found: Int32Array;
  /** Room for the `keep` cheapest of them. */
  private readonly cheapest: Int32Array;

  constructor(private readonly input: PackInput) {
    this.sets = 1 << input.items.length;
    this.columns = input.columns;
    this.height = input.mostRows + 1;
    const lists = this.sets * this.columns;
    const whole = (input.items.length + 1) * this.columns;
    const room = whole * this.height + lists * Math.min(input.keep, this.height);
    this.heights = new Uint16Array(room);
    this.costs = new Int32Array(room);
    this.begins = new Uint32Array(lists + 1);
    this.least = new Int32Array(lists).fill(NEVER);
    this.found = new Int32Array(this.height).fill(NEVER);
    this.cheapest = new Int32Array(Math.min(input.keep, this.height));
  }

  at(set: number, columns: Columns, rows: Rows): Demerits {
    const { heights } = this;
    const { begin, end } = this.stretch(this.list(set, columns));
    let from = begin;
    let to = end;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((heights[middle] ?? 0) < rows) from = middle + 1;
      else to = middle;
    }
    return from < end && heights[from] === rows ? (this.costs[from] ?? NEVER) : NEVER;
  }

  fill(set: number): void {
    const item = soleMember(set);
    for (let width = 1; width <= this.columns; width++) {
      const isWhole = item !== undefined || set === this.sets - 1 || this.input.keep >= this.height;
      if (item === undefined) this.findSplits(set, width, isWhole);
      else this.findLeaf(this.input.items[item]?.[width - 1] ?? []);
      this.keepFound(this.list(set, width), isWhole ? ALL : this.dearestKept());
    }
  }

  offers(set: number): Offers {
    return Array.from({ length: this.columns }, (_, index) => {
      const { begin, end } = this.stretch(this.list(set, index + 1));
      const costs = this.costs.subarray(begin, end);
      return Array.from(costs, (cost, at) => ({ rows: this.heights[begin + at] ?? 0, cost }));
    });
  }

  tilings(size: Size, most: number): Tiling[] {
    const leaf = toLeaf(size);
    if (leaf) {
      const cost = this.at(...size);
      return cost < NEVER ? [{ cost, toTree: () => leaf }] : [];
    }
    const cuts: Cut[] = [];
    this.forEachCut(size, (kind, first, cost) => cuts.push({ kind, first, cost }));
    return cuts
      .sort((a, b) => a.cost - b.cost)
      .slice(0, most)
      .map((cut) => ({ cost: cut.cost, toTree: () => this.slice(cut, size) }));
  }

  private slice({ kind, first }: Cut, [set, columns, rows]: Size): Slice {
    const rest = set ^ first[0];
    const second: Size =
      kind === 'stack' ? [rest, columns, rows - first[2]] : [rest, columns - first[1], rows];
    return { kind, columns, rows, parts: [this.tree(first), this.tree(second)] };
  }

  private tree(size: Size): Tree {
    const leaf = toLeaf(size);
    if (leaf) return leaf;
    let best: Cut | undefined;
    let least = NEVER;
    this.forEachCut(size, (kind, first, cost) => {
      if (cost >= least) return;
      least = cost;
      best = { kind, first, cost };
    });
    if (!best) throw new Error(`No tiling of set ${size[0]} in ${size[1]} × ${size[2]}`);
    return this.slice(best, size);
  }

  private forEachCut([set, columns, rows]: Size, use: UseCut): void {
    const { heights, costs } = this;
    forEachSplit(set, (first, second) => {
      const { begin, end } = this.stretch(this.list(first, columns));
      for (let at = begin; at < end; at++) {
        const height = heights[at] ?? 0;
        if (height >= rows) break;
        const cost = (costs[at] ?? NEVER) + this.at(second, columns, rows - height);
        if (cost < NEVER) use('stack', [first, columns, height], cost);
      }
      for (let width = 1; width < columns; width++) {
        const cost = this.at(first, width, rows) + this.at(second, columns - width, rows);
        if (cost < NEVER) use('row', [first, width, rows], cost);
      }
    });
  }

  private list(set: number, columns: Columns): List {
    return set * this.columns + columns - 1;
  }

  private stretch(list: List): { begin: number; end: number } {
    return { begin: this.begins[list] ?? 0, end: this.begins[list + 1] ?? 0 };
  }

  private findLeaf(shapes: readonly Offer[]): void {
    const { found, height } = this;
    for (const { rows, cost } of shapes) {
      if (rows < height && cost < (found[rows] ?? NEVER)) found[rows] = cost;
    }
  }

  /** Of a list that is thinned, what is dearer than `keep` heights found so far is not worth a look. */
  private findSplits(set: number, width: Columns, isWhole: boolean): void {
    let limit = NEVER;
    let splits = 0;
    forEachSplit(set, (first, second) => {
      if (!isWhole && ++splits % SPLITS_A_LIMIT === 0) limit = this.dearestKept().cost;
      this.stack(this.list(first, width), this.list(second, width), limit);
      for (let left = 1; left < width; left++) {
        this.abut(this.list(first, left), this.list(second, width - left), limit);
      }
    });
  }

  /** first over second (or second over first: the order is decided later), at one width. */
  private stack(a: List, b: List, limit: Demerits): void {
    const { costs, heights, begins, height, found, least } = this;
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

  /** Side by side: the same height on both sides. */
  private abut(a: List, b: List, limit: Demerits): void {
    const { costs, heights, begins, found, least } = this;
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

  /** Lists what was found up to the dearest kept, and clears the place for the next list. */
  private keepFound(list: List, dearest: Dearest): void {
    const { costs, heights, height, found, least } = this;
    let at = this.begins[list] ?? 0;
    let { equals } = dearest;
    for (let rows = 1; rows < height; rows++) {
      const cost = found[rows] ?? NEVER;
      if (cost > dearest.cost || cost === NEVER) continue;
      if (cost === dearest.cost && equals-- <= 0) continue;
      heights[at] = rows;
      costs[at++] = cost;
      if (cost < (least[list] ?? NEVER)) least[list] = cost;
    }
    this.begins[list + 1] = at;
    found.fill(NEVER);
  }

  private dearestKept(): Dearest {
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

/** What the dearest of the heights kept costs, and how many of that cost are among them, lowest first. */
interface Dearest {
  cost: Demerits;
  equals: number;
}

const ALL: Dearest = { cost: NEVER, equals: 0 };
/** So many ways to part a set are looked at before the limit is found anew: that takes as long as one. */
const SPLITS_A_LIMIT = 32;

type Size = [set: number, columns: Columns, rows: Rows];

/** The upper or left part says what is left for the other. */
interface Cut {
  kind: Slice['kind'];
  first: Size;
  cost: Demerits;
}

type UseCut = (kind: Slice['kind'], first: Size, cost: Demerits) => void;

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
