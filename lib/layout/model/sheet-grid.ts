import type { Columns, Em, Rows } from './story';
import type { BestColumn } from './typography';

/**
 * The sheet and its grids. A sheet size and a body size in; columns of whole em and whole rows out.
 * Rules (CLREQ, "column" and "line gap"): columns are equal and a whole number of em, 10–15 (11–13 reads
 * best in Chinese, Latin text wants 15 and more), the gutter 1–2 em, leading 1.35–1.5. Body sizes are multiples
 * of 0.25 px (3/16 pt), because browsers round the advances of others.
 *
 * One page may stand on several grids: its body size and its leading give way before text does.
 */

export type Millimetres = number;
export type Points = number;

/** Sheets that have a name, in paper.yaml as in addresses. */
export const sheetNames = ['broadsheet', 'berliner', 'tabloid', 'a3', 'a4'] as const;

export type SheetSize = (typeof sheetNames)[number] | { width: Millimetres; height: Millimetres };

/**
 * What a sheet may be: a side from a hand-out's to the largest that presses fold, the long one at most 2.5
 * times the short one. A paper's own sheet has the same bounds as one that a reader requests, so that every
 * sheet of a paper has an address.
 */
export const sheetBounds = { shortest: 100, longest: 1000, ratio: 2.5 } as const;

/** True where the long side is not too long for the short one. */
export function isInProportion({ width, height }: Exclude<SheetSize, string>): boolean {
  return Math.max(width, height) <= sheetBounds.ratio * Math.min(width, height);
}

/** The words of paper.yaml. */
export interface SheetSpec {
  size: SheetSize;
  /** Columns at the sheet's own body size; by default as many as read well. */
  columns?: Columns;
  /** The sheet's own body size, 9 by default. */
  bodySize?: Points;
}

export interface SheetGrid {
  widthMm: Millimetres;
  heightMm: Millimetres;
  margins: { top: Millimetres; right: Millimetres; bottom: Millimetres; left: Millimetres };
  columns: Columns;
  columnEm: Em;
  gutterEm: Em;
  /** All rows of the type area, head included. */
  rows: Rows;
  /** Rows at the top that the masthead or the folio takes. */
  headRows: Rows;
  /** Leading: height of a row in em. */
  rowEm: Em;
  bodySize: Points;
}

/** Grids that share columns and measure, so that text is set once for all of them. */
export interface GridFamily {
  columns: Columns;
  columnEm: Em;
  /** The narrowest gutter of its grids: what spans several columns is set to fit all of them. */
  gutterEm: Em;
  /** The tightest leading of its grids: heights counted in rows with it hold on all of them. */
  rowEm: Em;
  /** The leading in their middle, by which pictures are measured in rows. */
  middleRowEm: Em;
  grids: SheetGrid[];
}

export type PageHead = 'masthead' | 'folio';

const SIZES: Record<Exclude<SheetSize, object>, { width: Millimetres; height: Millimetres }> = {
  broadsheet: { width: 390, height: 545 },
  berliner: { width: 315, height: 470 },
  tabloid: { width: 280, height: 400 },
  a3: { width: 297, height: 420 },
  a4: { width: 210, height: 297 },
};

/** The sheet of a paper that names none: what most small presses and home printers can fold. */
export const DEFAULT_SHEET: SheetSpec = { size: 'tabloid' };

const MM_PER_POINT = 25.4 / 72;
export const BODY_STEP: Points = 3 / 16;
const DEFAULT_BODY: Points = 9;
/** Chinese newspapers set body from 小五 9 pt; 小二 18 pt is an extra 号外 of a few sentences. */
const LARGEST_BODY: Points = 18;
const LEADING = { tightest: 1.35, loosest: 1.5 };
const GUTTER = { narrowest: 1, widest: 2 };
const COLUMN = { narrowest: 10 };

/** Asked for at every turn of the make-up, and always the same for a sheet. */
const known = new WeakMap<SheetSpec, Map<string, readonly GridFamily[]>>();

/** All grids a page may stand on, by family, from the sheet's own body size up. */
export function listGridFamilies(
  spec: SheetSpec,
  head: PageHead,
  column: BestColumn,
): readonly GridFamily[] {
  const ofSheet = known.get(spec) ?? new Map<string, readonly GridFamily[]>();
  known.set(spec, ofSheet);
  const key = `${head}/${column.em}/${column.isMinimum}`;
  const families = ofSheet.get(key) ?? makeGrids(spec, head, column);
  ofSheet.set(key, families);
  return families;
}

function makeGrids(spec: SheetSpec, head: PageHead, column: BestColumn): GridFamily[] {
  const own = ownBodySize(spec);
  const families = new Map<string, GridFamily>();
  for (let bodySize = own; bodySize <= Math.max(own, LARGEST_BODY); bodySize += BODY_STEP) {
    for (const columns of columnCounts(spec, bodySize, column)) {
      for (const grid of gridsAt({ spec, head, bodySize, columns })) addTo(families, grid);
    }
  }
  return [...families.values()];
}

/** 七号, the smallest that Chinese foundries cut: fine print. */
const SMALLEST_BODY: Points = 5.5;

/**
 * The same sheet in bodies under its own, each a fifth smaller than the one before. Its columns stay, so that
 * no measure gets narrower.
 */
export function listSmallerSheets(spec: SheetSpec, column: BestColumn): SheetSpec[] {
  const [columns = 1] = columnCounts(spec, ownBodySize(spec), column);
  const sheets: SheetSpec[] = [];
  for (let size = ownBodySize(spec) * 0.8; size >= SMALLEST_BODY; size *= 0.8) {
    sheets.push({ ...spec, columns, bodySize: Math.round(size / BODY_STEP) * BODY_STEP });
  }
  return sheets;
}

/** The sheet's own body size. */
export const ownBodySize = (spec: SheetSpec): Points => spec.bodySize ?? DEFAULT_BODY;

/** Width in em of a span of columns with the gutters inside it. */
export function spanEm(columns: Columns, grid: { columnEm: Em; gutterEm: Em }): Em {
  return columns * grid.columnEm + (columns - 1) * grid.gutterEm;
}

/** What an em of the body is on this grid. */
export function emMillimetres({ bodySize }: Pick<SheetGrid, 'bodySize'>): Millimetres {
  return bodySize * MM_PER_POINT;
}

/** Rows between the head and the foot of a page, which its stories stand in. */
export const storyRows = ({ rows, headRows }: Pick<SheetGrid, 'rows' | 'headRows'>): Rows =>
  rows - headRows;

/** Share of a page that a thing which is never cut may take: it has to stand under a headline on any page. */
const TALLEST_BLOCK = 0.5;

/** Rows that a table, a fact box or a picture with its caption may have where stories have so many. */
export const maxBlockRows = (rows: Rows): Rows => Math.max(4, Math.floor(rows * TALLEST_BLOCK));

/** The same for all grids of a family. */
export const maxBlockRowsOn = ({ grids }: Pick<GridFamily, 'grids'>): Rows =>
  maxBlockRows(Math.min(...grids.map(storyRows)));

export function sheetMillimetres(size: SheetSize): { width: Millimetres; height: Millimetres } {
  return typeof size === 'object' ? size : SIZES[size];
}

function marginsOf(width: Millimetres): Millimetres {
  return Math.min(17, Math.max(6, Math.round(width * 0.045)));
}

/** One count where the editor chose it and it still fits; else the counts about the best measure. */
function columnCounts(spec: SheetSpec, bodySize: Points, column: BestColumn): Columns[] {
  const { width } = sheetMillimetres(spec.size);
  const em = (width - 2 * marginsOf(width)) / (bodySize * MM_PER_POINT);
  const most = Math.max(
    1,
    Math.floor((em + GUTTER.narrowest) / (COLUMN.narrowest + GUTTER.narrowest)),
  );
  if (spec.columns) return [Math.min(spec.columns, most)];
  return [Math.min(bestCount(em, column), most)];
}

/** Columns about the measure that reads best; or as many as are no narrower than that. */
function bestCount(em: Em, { em: best, isMinimum }: BestColumn): Columns {
  if (!isMinimum) return Math.max(1, Math.round((em + 1.5) / (best + 1.5)));
  return Math.max(1, Math.floor((em + GUTTER.narrowest) / (best + GUTTER.narrowest)));
}

interface GridInput {
  spec: SheetSpec;
  head: PageHead;
  bodySize: Points;
  columns: Columns;
}

function gridsAt({ spec, head, bodySize, columns }: GridInput): SheetGrid[] {
  const { width, height } = sheetMillimetres(spec.size);
  const margin = marginsOf(width);
  const em = bodySize * MM_PER_POINT;
  const across = (width - 2 * margin) / em;
  const columnEm = Math.max(1, Math.floor((across - (columns - 1) * GUTTER.narrowest) / columns));
  const spare = columns > 1 ? (across - columns * columnEm) / (columns - 1) : 0;
  const gutterEm =
    columns > 1 ? toHundredthsBelow(Math.min(GUTTER.widest, spare)) : GUTTER.narrowest;
  const side = toHundredthsBelow((width - spanEm(columns, { columnEm, gutterEm }) * em) / 2);
  const down = height - 2 * margin;
  const grids: SheetGrid[] = [];
  for (
    let rows = Math.max(8, Math.ceil(down / em / LEADING.loosest));
    rows <= Math.max(8, Math.floor(down / em / LEADING.tightest));
    rows++
  ) {
    grids.push({
      widthMm: width,
      heightMm: height,
      margins: { top: margin, bottom: margin, left: side, right: side },
      columns,
      columnEm,
      gutterEm,
      rows,
      headRows: headRows(head, height, down / rows),
      rowEm: Math.floor((down / em / rows) * 1000) / 1000,
      bodySize,
    });
  }
  return grids;
}

/** Of a masthead: an eighth of the sheet, as dailies have it. */
const MASTHEAD_SHARE = 0.12;
/**
 * Of a folio: two lines of type, and beside them a QR code of 29 modules of a third of a millimetre (the
 * smallest that phones read from paper, ISO/IEC 18004) with its quiet zone over the rule; then rule and white.
 */
const FOLIO: Millimetres = 12.8;

function headRows(head: PageHead, height: Millimetres, row: Millimetres): Rows {
  if (head === 'folio') return Math.ceil(FOLIO / row);
  return Math.max(4, Math.round((height * MASTHEAD_SHARE) / row));
}

function addTo(families: Map<string, GridFamily>, grid: SheetGrid): void {
  const { columns, columnEm, gutterEm, rowEm } = grid;
  const key = `${columns}x${columnEm}`;
  const family = families.get(key) ?? {
    columns,
    columnEm,
    gutterEm,
    rowEm,
    middleRowEm: (LEADING.tightest + LEADING.loosest) / 2,
    grids: [],
  };
  family.gutterEm = Math.min(family.gutterEm, gutterEm);
  family.rowEm = Math.min(family.rowEm, rowEm);
  family.grids.push(grid);
  families.set(key, family);
}

/** Down, never up: columns and gutters together must not be wider than the type area. */
const toHundredthsBelow = (value: number): number => Math.floor(value * 100) / 100;
