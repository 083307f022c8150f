import { joinParts, type Part, sideOf } from '../ads/edges';
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

interface Measures {
  columns: number;
  rows: number;
  weight: number;
  /** The edges of the page that it needs. */
  needs: Part;
}

type Node =
  | (Measures & { kind: 'leaf'; item: number })
  | (Measures & { kind: 'stack' | 'row'; parts: Node[] });

export interface OrderInput {
  tree: Tree;
  /** Items of lower weight come first at the beginning of the search. */
  weightOf: (item: number) => number;
  /** The edges of the page that an item needs; undefined for a story. */
  partOf?: (item: number) => Part | undefined;
  /** Cost of a page; any value above `most` will do where the cost is above it. */
  judge: (leaves: PlacedLeaf[], most: Demerits) => Demerits;
}

/**
 * Decides which part of each cut comes first. The cost of a tiling does not depend on that, but the reader
 * sees it: the lead should be on top, ranks should fall, and there should be no tombstones. Cuts of the same
 * kind inside each other are merged; then parts are exchanged two at a time until no exchange makes the
 * page better. Advertisements come to the edges of the page that they need.
 */
export function orderChildren({ tree, judge, ...of }: OrderInput): Ordered {
  const root = flatten(tree, of);
  const cuts = listCuts(root);
  for (const cut of cuts)
    cut.parts.sort((a, b) => sideIn(cut, a) - sideIn(cut, b) || a.weight - b.weight);
  let leaves = placeLeaves(root);
  let cost = judge(leaves, Number.POSITIVE_INFINITY);
  const isBetter = () => {
    const tried = placeLeaves(root);
    const triedCost = judge(tried, cost);
    if (triedCost >= cost) return false;
    [leaves, cost] = [tried, triedCost];
    return true;
  };
  while (exchangeAll(cuts, isBetter));
  return { leaves, cost };
}

type Cut = Extract<Node, { parts: Node[] }>;

const sideIn = ({ kind }: Cut, { needs }: Node): number => sideOf(kind, needs);

const free: Part = { edges: 0, isPure: false };

function flatten(tree: Tree, of: Pick<OrderInput, 'weightOf' | 'partOf'>): Node {
  const { columns, rows } = tree;
  if (tree.kind === 'leaf') {
    const { item } = tree;
    const needs = of.partOf?.(item) ?? free;
    return { kind: 'leaf', item, columns, rows, weight: of.weightOf(item), needs };
  }
  const parts = tree.parts
    .map((part) => flatten(part, of))
    .flatMap((part) => (part.kind === tree.kind ? part.parts : [part]));
  return {
    kind: tree.kind,
    parts,
    columns,
    rows,
    weight: Math.min(...parts.map(({ weight }) => weight)),
    needs: joinParts(parts.map(({ needs }) => needs)),
  };
}

function listCuts(node: Node): Cut[] {
  return node.kind === 'leaf' ? [] : [node, ...node.parts.flatMap(listCuts)];
}

/** Exchanges all pairs of parts once, and undoes what is not better. Returns whether anything was. */
function exchangeAll(cuts: readonly Cut[], isBetter: () => boolean): boolean {
  let found = false;
  for (const cut of cuts) {
    const { parts } = cut;
    for (let i = 0; i < parts.length; i++) {
      const one = parts[i];
      for (let j = i + 1; j < parts.length; j++) {
        const other = parts[j];
        if (!one || !other || sideIn(cut, one) !== sideIn(cut, other)) continue;
        exchange(parts, i, j);
        if (isBetter()) found = true;
        else exchange(parts, i, j);
      }
    }
  }
  return found;
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
