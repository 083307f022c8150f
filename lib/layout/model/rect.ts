import type { Columns, Rows } from './story';

/** A rectangle on the grid: whole columns with the gutters between them, by whole rows. */
export interface Rect {
  /** Leftmost column, from 0. */
  column: number;
  /** Topmost row, from 0 at the top of the type area. */
  row: number;
  columns: Columns;
  rows: Rows;
}

export const rightOf = (rect: Rect): number => rect.column + rect.columns;
export const bottomOf = (rect: Rect): number => rect.row + rect.rows;

/** True when the two share some area; touching edges are no overlap. */
export function overlaps(a: Rect, b: Rect): boolean {
  return sharesColumns(a, b) && sharesRows(a, b);
}

export function sharesColumns(a: Rect, b: Rect): boolean {
  return a.column < rightOf(b) && b.column < rightOf(a);
}

function sharesRows(a: Rect, b: Rect): boolean {
  return a.row < bottomOf(b) && b.row < bottomOf(a);
}

/** True when the two share part of an edge: side by side, or one above the other. */
export function touches(a: Rect, b: Rect): boolean {
  const beside = rightOf(a) === b.column || rightOf(b) === a.column;
  const stacked = bottomOf(a) === b.row || bottomOf(b) === a.row;
  return (beside && sharesRows(a, b)) || (stacked && sharesColumns(a, b));
}
