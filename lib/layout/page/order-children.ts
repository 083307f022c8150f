import type { Rect } from '../model/rect';
import type { Demerits } from '../shapes/cost';
import type { Tree } from './pack-page';

/**
 * Decides which part of a cut comes first. The tiling does not care, the reader does: lead on top, rank
 * falling, no tombstones. Cuts of one kind inside each other are laid flat, then parts are exchanged two at
 * a time while the page gets better; each tree is small, so this ends after a few rounds.
 */
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
  /** Lower comes first to begin with. */
  weightOf: (item: number) => number;
  /** What costs more than `most` need not be told exactly. */
  judge: (leaves: PlacedLeaf[], most: Demerits) => Demerits;
}

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

/** Rectangles of all leaves, in reading order: a stack from the top, a row from the left. */
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
