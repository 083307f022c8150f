import { expect, test } from 'vitest';
import { leavesOf, mergeCuts, nameTree, placeParts } from '@/lib/layout/page/cut-tree';
import type { Slice, Tree } from '@/lib/layout/page/list-tilings';

const leaf = (item: number, columns: number, rows: number): Tree => ({
  kind: 'leaf',
  item,
  columns,
  rows,
});
const row = (a: Tree, b: Tree): Slice => ({
  kind: 'row',
  parts: [a, b],
  columns: a.columns + b.columns,
  rows: a.rows,
});
const stack = (a: Tree, b: Tree): Slice => ({
  kind: 'stack',
  parts: [a, b],
  columns: a.columns,
  rows: a.rows + b.rows,
});
const merge = (tree: Tree) => mergeCuts(tree, { weightOf: (item) => item });

test('slicing trees of the same parts are one tree, whatever the order of their cuts', () => {
  const [a, b, c] = [leaf(0, 2, 9), leaf(1, 1, 9), leaf(2, 1, 9)];
  const names = [row(a, row(b, c)), row(row(c, a), b), row(row(b, c), a)].map(merge).map(nameTree);
  expect(new Set(names)).toEqual(new Set(['|(0:2×9 1:1×9 2:1×9)']));
  const taller = row(row(leaf(0, 2, 8), leaf(1, 1, 8)), leaf(2, 1, 8));
  expect(nameTree(merge(taller))).not.toBe(names[0]);
});

test('parts are placed in their order, and again after two of them are exchanged', () => {
  const tree = merge(stack(row(leaf(1, 1, 9), leaf(2, 2, 9)), leaf(0, 3, 4)));
  const places = () => leavesOf(tree).map(({ item, rect }) => [item, rect.column, rect.row]);
  expect(places()).toEqual([
    [0, 0, 0],
    [1, 0, 4],
    [2, 1, 4],
  ]);
  if (tree.kind === 'leaf') throw new Error('A stack was merged to a leaf.');
  tree.parts.reverse();
  placeParts(tree, 0, 1);
  expect(places()).toEqual([
    [1, 0, 0],
    [2, 1, 0],
    [0, 0, 9],
  ]);
});
