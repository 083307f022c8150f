import type { Ad } from '../model/ad';
import { emMillimetres, type SheetGrid, spanEm, storyRows } from '../model/sheet-grid';
import type { Columns, Em, Rows } from '../model/story';

/** The box of an advertisement on one grid, not yet placed. */
export interface AdBox {
  /** What is reserved for it: whole columns, and whole rows with the white between it and the stories. */
  columns: Columns;
  rows: Rows;
  /** The ruled box itself. */
  width: Em;
  height: Rows;
  isReduced: boolean;
}

/** White between an advertisement and what is above or below it. */
const AD_WHITE: Rows = 1;

/**
 * Boxes wider than whole columns by less than this share of a gutter still take these columns: sizes in
 * millimetres are rounded. The frame then reaches a little into the gutter.
 */
const TOLERANCE = 0.4;

/** Measures an advertisement on a grid. One that is larger than the page is reduced to it. */
export function toAdBox({ size }: Ad, grid: SheetGrid): AdBox {
  const sold = 'columns' in size ? inColumns(size, grid) : inMillimetres(size, grid);
  const { width, height } = sold;
  const rows = Math.ceil(height - 1e-6) + AD_WHITE;
  const most = storyRows(grid);
  const isReduced = sold.columns > grid.columns || height > most;
  const columns = Math.min(sold.columns, grid.columns);
  return {
    columns,
    rows: Math.min(rows, most),
    width: Math.min(width, spanEm(columns, grid) + TOLERANCE * grid.gutterEm),
    height: Math.min(height, most),
    isReduced,
  };
}

interface Sold {
  columns: Columns;
  width: Em;
  height: Rows;
}

function inColumns({ columns, rows }: { columns: Columns; rows: Rows }, grid: SheetGrid): Sold {
  return { columns, width: spanEm(columns, grid), height: rows };
}

function inMillimetres(size: { width: number; height: number }, grid: SheetGrid): Sold {
  const em = emMillimetres(grid);
  const width = size.width / em;
  const slack = TOLERANCE * grid.gutterEm;
  let columns = 1;
  while (spanEm(columns, grid) + slack < width) columns++;
  return { columns, width, height: size.height / em / grid.rowEm };
}
