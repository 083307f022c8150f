import type { Columns, Rows } from '../model/story';
import type { Demerits } from '../shapes/cost';
import { NEVER, type PackingTable } from './packing-table';
import { forEachSplit, soleMember } from './split-set';

/** A slicing tree: a rectangle with one item, or one that is cut in two from edge to edge. */
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

export interface Tiling {
  cost: Demerits;
  /** Reads the tree from the table. This is a function because most tilings are never used. */
  toTree: () => Tree;
}

/** A set of items and the rectangle that it fills. */
export type Size = [set: number, columns: Columns, rows: Rows];

/**
 * Reads the cheapest tilings of a rectangle from a full table: no two have the same first cut, and all
 * further cuts are the cheapest. The table has costs only, so every cut is found by trying all of them again:
 *
 *     stack                    row
 *     ┌─────────┐ ┐
 *     │  first  │ │ height     ┌───────┬───────┐
 *     ├─────────┤ ┘            │ first │ rest  │
 *     │  rest   │              └───────┴───────┘
 *     └─────────┘              └ width ┘
 */
export function listTilings(table: PackingTable, size: Size, most: number): Tiling[] {
  const leaf = toLeaf(size);
  if (leaf) {
    const cost = table.cost(...size);
    return cost < NEVER ? [{ cost, toTree: () => leaf }] : [];
  }
  const cuts: Cut[] = [];
  forEachCut(table, size, (kind, first, cost) => {
    cuts.push({ kind, first, cost });
    return false;
  });
  return cuts
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map((cut) => ({ cost: cut.cost, toTree: () => toSlice(table, size, cut) }));
}

/** A cut with its upper or left part; the other part is the rest. */
interface Cut {
  kind: Slice['kind'];
  first: Size;
  cost: Demerits;
}

function toLeaf([set, columns, rows]: Size): Leaf | undefined {
  const item = soleMember(set);
  return item === undefined ? undefined : { kind: 'leaf', item, columns, rows };
}

function toSlice(table: PackingTable, [set, columns, rows]: Size, { kind, first }: Cut): Slice {
  const rest = set ^ first[0];
  const second: Size =
    kind === 'stack' ? [rest, columns, rows - first[2]] : [rest, columns - first[1], rows];
  return { kind, columns, rows, parts: [toTree(table, first), toTree(table, second)] };
}

function toTree(table: PackingTable, size: Size): Tree {
  const leaf = toLeaf(size);
  if (leaf) return leaf;
  const least = table.cost(...size);
  let best: Cut | undefined;
  forEachCut(table, size, (kind, first, cost) => {
    if (cost === least) best ??= { kind, first, cost };
    return best !== undefined;
  });
  if (!best) throw new Error(`No tiling of set ${size[0]} in ${size[1]} × ${size[2]}`);
  return toSlice(table, size, best);
}

/** Returns true if no more cuts are needed. */
type UseCut = (kind: Slice['kind'], first: Size, cost: Demerits) => boolean;

function forEachCut(table: PackingTable, [set, columns, rows]: Size, use: UseCut): void {
  const { heights, costs, begins } = table;
  forEachSplit(set, (first, second) => {
    const list = table.list(first, columns);
    const isStacked = table.mayCut('stack', first, second);
    const end = isStacked ? (begins[list + 1] ?? 0) : 0;
    for (let at = begins[list] ?? 0; at < end; at++) {
      const height = heights[at] ?? 0;
      if (height >= rows) break;
      const cost = (costs[at] ?? NEVER) + table.cost(second, columns, rows - height);
      if (cost < NEVER && use('stack', [first, columns, height], cost)) return true;
    }
    if (!table.mayCut('row', first, second)) return false;
    for (let width = 1; width < columns; width++) {
      const cost = table.cost(first, width, rows) + table.cost(second, columns - width, rows);
      if (cost < NEVER && use('row', [first, width, rows], cost)) return true;
    }
    return false;
  });
}
