import type { Rect } from '../model/rect';
import type { Demerits } from '../shapes/cost';
import type { Tree } from './list-tilings';

/** An item, as its index in the list that was packed, with its place in the story area. */
export interface PlacedLeaf {
  item: number;
  rect: Rect;
}

export interface Ordered {
  leaves: PlacedLeaf[];
  cost: Demerits;
}

type Node =
  | { kind: 'leaf'; item: number; columns: number; rows: number; weight: number }
  | { kind: 'stack' | 'row'; parts: Node[]; columns: number; rows: number; weight: number };

export interface OrderInput {
  tree: Tree;
  /** Items of lower weight come first at the beginning of the search. */
  weightOf: (item: number) => number;
  /** Cost of a page; any value above `most` will do where the cost is above it. */
  judge: (leaves: PlacedLeaf[], most: Demerits) => Demerits;
}

/**
 * Decides which part of each cut comes first. The cost of a tiling does not depend on that, but the reader
 * sees it: the lead should be on top, ranks should fall, and there should be no tombstones. Cuts of the same
 * kind inside each other are merged; then parts are exchanged two at a time until no exchange makes the
 * page better.
 */
export function orderChildren({ tree, weightOf, judge }: OrderInput): Ordered {
  const root = flatten(tree, weightOf);
  const cuts = listCuts(root);
  for (const cut of cuts) cut.parts.sort((a, b) => a.weight - b.weight);
  let leaves = placeLeaves(root);
  let cost = judge(leaves, Number.POSITIVE_INFINITY);
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const [parts, i, j] of exchanges(cuts)) {
      exchange(parts, i, j);
      const tried = placeLeaves(root);
      const triedCost = judge(tried, cost);
      if (triedCost < cost) {
        [leaves, cost, isBetter] = [tried, triedCost, true];
      } else exchange(parts, i, j);
    }
  }
  return { leaves, cost };
}

type Cut = Extract<Node, { parts: Node[] }>;

function flatten(tree: Tree, weightOf: OrderInput['weightOf']): Node {
  const { columns, rows } = tree;
  if (tree.kind === 'leaf')
    return { kind: 'leaf', item: tree.item, columns, rows, weight: weightOf(tree.item) };
  const parts = tree.parts
    .map((part) => flatten(part, weightOf))
    .flatMap((part) => (part.kind === tree.kind ? part.parts : [part]));
  return {
    kind: tree.kind,
    parts,
    columns,
    rows,
    weight: Math.min(...parts.map(({ weight }) => weight)),
  };
}

function listCuts(node: Node): Cut[] {
  return node.kind === 'leaf' ? [] : [node, ...node.parts.flatMap(listCuts)];
}

function* exchanges(cuts: Cut[]): Generator<[Node[], number, number]> {
  for (const { parts } of cuts) {
    for (let i = 0; i < parts.length; i++) {
      for (let j = i + 1; j < parts.length; j++) yield [parts, i, j];
    }
  }
}

function exchange(parts: Node[], i: number, j: number): void {
  const [a, b] = [parts[i], parts[j]];
  if (a && b) [parts[i], parts[j]] = [b, a];
}

/** Rectangles of all leaves in reading order: stacks from the top, rows from the left. */
function placeLeaves(root: Node): PlacedLeaf[] {
  const leaves: PlacedLeaf[] = [];
  place(root, 0, 0, leaves);
  return leaves;
}

function place(node: Node, column: number, row: number, leaves: PlacedLeaf[]): void {
  if (node.kind === 'leaf') {
    leaves.push({ item: node.item, rect: { column, row, columns: node.columns, rows: node.rows } });
    return;
  }
  let [x, y] = [column, row];
  for (const part of node.parts) {
    place(part, x, y, leaves);
    if (node.kind === 'stack') y += part.rows;
    else x += part.columns;
  }
}
