import { joinParts, type Part, sideOf } from '../ads/edges';
import type { Rect } from '../model/rect';
import type { Tree } from './list-tilings';

/**
 * A slicing tree whose cuts have any number of parts: cuts of the same kind inside each other are merged. Many
 * slicing trees are one such tree, because `a | (b | c)` and `(a | c) | b` differ in the order of their parts only.
 */
export type CutTree = CutLeaf | Cut;

interface Measures {
  /** Its place on the page: `placeCuts` changes it. */
  rect: Rect;
  weight: number;
  /** The edges of the page that it needs. */
  needs: Part;
}

export type CutLeaf = Measures & { kind: 'leaf'; item: number };

/** Its parts are in reading order: those of a stack from the top, those of a row from the left. */
export type Cut = Measures & { kind: 'stack' | 'row'; parts: CutTree[] };

export interface ItemOrder {
  /** Items of lower weight come first. */
  weightOf: (item: number) => number;
  /** The edges of the page that an item needs; undefined for a story. */
  partOf?: (item: number) => Part | undefined;
}

/** Merges the cuts of a slicing tree, sorts the parts of each by their weights, and places everything. */
export function mergeCuts(tree: Tree, of: ItemOrder): CutTree {
  const root = merge(tree, of);
  placeParts(root);
  return root;
}

function merge(tree: Tree, of: ItemOrder): CutTree {
  const rect = { column: 0, row: 0, columns: tree.columns, rows: tree.rows };
  if (tree.kind === 'leaf') {
    const { item } = tree;
    return {
      kind: 'leaf',
      item,
      rect,
      weight: of.weightOf(item),
      needs: of.partOf?.(item) ?? free,
    };
  }
  const { kind } = tree;
  const parts: CutTree[] = [];
  for (const part of tree.parts) {
    const merged = merge(part, of);
    if (merged.kind === kind) parts.push(...merged.parts);
    else parts.push(merged);
  }
  const side = ({ needs }: CutTree) => sideOf(kind, needs);
  parts.sort((a, b) => side(a) - side(b) || a.weight - b.weight);
  const weight = Math.min(...parts.map((part) => part.weight));
  return { kind, parts, rect, weight, needs: joinParts(parts.map(({ needs }) => needs)) };
}

const free: Part = { edges: 0, isPure: false };

/** Moves the parts of a cut, from the first to the last given, to where their order puts them. */
export function placeParts(node: CutTree, first = 0, last = Number.POSITIVE_INFINITY): void {
  if (node.kind === 'leaf') return;
  const { kind, parts, rect } = node;
  const before = parts[first - 1]?.rect;
  let column = kind === 'row' && before ? before.column + before.columns : rect.column;
  let row = kind === 'stack' && before ? before.row + before.rows : rect.row;
  for (let at = first; at < parts.length && at <= last; at++) {
    const part = parts[at];
    if (!part) continue;
    part.rect.column = column;
    part.rect.row = row;
    placeParts(part);
    if (kind === 'stack') row += part.rect.rows;
    else column += part.rect.columns;
  }
}

/** The leaves in reading order. */
export function leavesOf(node: CutTree): CutLeaf[] {
  return node.kind === 'leaf' ? [node] : node.parts.flatMap(leavesOf);
}

/** A text that is the same for two trees exactly if they have the same parts in the same order. */
export function nameTree(node: CutTree): string {
  if (node.kind === 'leaf') return `${node.item}:${node.rect.columns}×${node.rect.rows}`;
  return `${node.kind === 'stack' ? '-' : '|'}(${node.parts.map(nameTree).join(' ')})`;
}
