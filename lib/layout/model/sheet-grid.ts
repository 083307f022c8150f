import type { Columns, Em, Rows } from './story';
import type { BestColumn } from './typography';

/**
 * Grids of a sheet: from a sheet size and a body size to equal columns of whole em and whole rows.
 *
 * Rules (CLREQ, "column" and "line gap"): columns have 10–15 em (11–13 read best in Chinese, 15 and more in
 * Latin text), gutters 1–2 em, leading 1.35–1.5, and up to 1.67 where there is little text. Body sizes are
 * multiples of 0.25 px (3/16 pt), because browsers round the advances of sizes between them.
 *
 * All grids of a sheet have its body size. They differ in leading, which adapts to the amount of text on a page.
 */

export type Millimetres = number;
export type Points = number;

/** The names of sheet sizes, in paper.yaml and in addresses. */
export const sheetNames = ['broadsheet', 'berliner', 'tabloid', 'a3', 'a4'] as const;

export type SheetSize = (typeof sheetNames)[number] | { width: Millimetres; height: Millimetres };

/**
 * Limits of a sheet's sides in millimetres, from a hand-out to the largest sheet that presses fold, and of
 * the long side over the short one. They are the same for a paper's own sheet and for one that a reader
 * requests, so that the paper's own sheet has an address too.
 */
export const sheetBounds = { shortest: 100, longest: 1000, ratio: 2.5 } as const;

/** True when the long side is at most `sheetBounds.ratio` times the short one. */
export function isInProportion({ width, height }: Exclude<SheetSize, string>): boolean {
  return Math.max(width, height) <= sheetBounds.ratio * Math.min(width, height);
}

/** A sheet as paper.yaml describes it. */
export interface SheetSpec {
  size: SheetSize;
  /** Number of columns; by default the number whose width reads best. */
  columns?: Columns;
  /** Body size; 9 by default. */
  bodySize?: Points;
}

export interface SheetGrid {
  widthMm: Millimetres;
  heightMm: Millimetres;
  margins: { top: Millimetres; right: Millimetres; bottom: Millimetres; left: Millimetres };
  columns: Columns;
  columnEm: Em;
  gutterEm: Em;
  /** Rows of the type area, with the masthead or folio. */
  rows: Rows;
  /** Rows of the masthead or folio at the top. */
  headRows: Rows;
  /** Leading: the height of a row in em. */
  rowEm: Em;
  bodySize: Points;
}

/**
 * Grids with the same number and width of columns and about the same leading, so that text and headings set once
 * fit all of them.
 */
export interface GridFamily {
  columns: Columns;
  columnEm: Em;
  /** The narrowest gutter of the grids; what spans several columns is set with it and fits all of them. */
  gutterEm: Em;
  /** The tightest leading of the grids; what fits into a number of rows with it fits on all of them. */
  rowEm: Em;
  /** The middle of the allowed leadings, used to turn heights of pictures into rows. */
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

/** The sheet of a paper that names none: a size that most small presses can print. */
export const DEFAULT_SHEET: SheetSpec = { size: 'tabloid' };

const MM_PER_POINT = 25.4 / 72;
export const BODY_STEP: Points = 3 / 16;
const DEFAULT_BODY: Points = 9;
/**
 * Leadings, usual ones and those of a page with little text. The loosest is that of books: Chinese ones have 1.5 to
 * 1.67 (the manual of the LaTeX package zhlineskip). The ranges are apart because headings are set for the tightest
 * leading of a family.
 */
const LEADINGS = [
  { tightest: 1.35, loosest: 1.5 },
  { tightest: 1.5, loosest: 1.67 },
] as const;
type Leading = (typeof LEADINGS)[number];
const GUTTER = { narrowest: 1, widest: 2 };
const COLUMN = { narrowest: 10 };

/** Grids by sheet: they are needed many times per page and depend on the sheet only. */
const cachedFamilies = new WeakMap<SheetSpec, Map<string, readonly GridFamily[]>>();

/** Returns all grids for a page of a sheet, grouped in families, the one with the tightest leadings first. */
export function listGridFamilies(
  spec: SheetSpec,
  head: PageHead,
  column: BestColumn,
): readonly GridFamily[] {
  const ofSheet = cachedFamilies.get(spec) ?? new Map<string, readonly GridFamily[]>();
  cachedFamilies.set(spec, ofSheet);
  const key = `${head}/${column.em}/${column.isMinimum}`;
  const families = ofSheet.get(key) ?? makeGrids(spec, head, column);
  ofSheet.set(key, families);
  return families;
}

function makeGrids(spec: SheetSpec, head: PageHead, column: BestColumn): GridFamily[] {
  const bodySize = ownBodySize(spec);
  return columnCounts(spec, bodySize, column).flatMap((columns) =>
    LEADINGS.flatMap((leading) => {
      const grids = gridsAt({ spec, head, bodySize, columns, leading });
      return toFamily(grids, leading) ?? [];
    }),
  );
}

function toFamily(grids: SheetGrid[], { tightest, loosest }: Leading): GridFamily | undefined {
  const [first] = grids;
  if (!first) return undefined;
  const { columns, columnEm, gutterEm } = first;
  return {
    columns,
    columnEm,
    gutterEm,
    rowEm: Math.min(...grids.map(({ rowEm }) => rowEm)),
    middleRowEm: (tightest + loosest) / 2,
    grids,
  };
}

/** 七号, the size of fine print. */
const SMALLEST_BODY: Points = 5.5;

/**
 * Returns the same sheet with smaller body sizes, each a fifth below the one before. The number of columns is
 * unchanged, so that no column gets fewer em.
 */
export function listSmallerSheets(spec: SheetSpec, column: BestColumn): SheetSpec[] {
  const [columns = 1] = columnCounts(spec, ownBodySize(spec), column);
  const sheets: SheetSpec[] = [];
  for (let size = ownBodySize(spec) * 0.8; size >= SMALLEST_BODY; size *= 0.8) {
    sheets.push({ ...spec, columns, bodySize: Math.round(size / BODY_STEP) * BODY_STEP });
  }
  return sheets;
}

/** Returns the body size that the paper chose, or the default one. */
export const ownBodySize = (spec: SheetSpec): Points => spec.bodySize ?? DEFAULT_BODY;

/** Returns the width in em of `columns` columns with the gutters between them. */
export function spanEm(columns: Columns, grid: { columnEm: Em; gutterEm: Em }): Em {
  return columns * grid.columnEm + (columns - 1) * grid.gutterEm;
}

/** Returns an em of the body in millimetres. */
export function emMillimetres({ bodySize }: Pick<SheetGrid, 'bodySize'>): Millimetres {
  return bodySize * MM_PER_POINT;
}

/** Returns the rows that stories can use: all but those of the masthead or folio. */
export const storyRows = ({ rows, headRows }: Pick<SheetGrid, 'rows' | 'headRows'>): Rows =>
  rows - headRows;

/** Share of a page that an uncut block may take, so that there is room for a headline above it on any page. */
const TALLEST_BLOCK = 0.5;

/** Returns the most rows that a table, fact box or picture with caption may take where stories have `rows`. */
const maxBlockRows = (rows: Rows): Rows => Math.max(4, Math.floor(rows * TALLEST_BLOCK));

/** Returns the same for a family: what fits on every one of its grids. */
export const maxBlockRowsOn = ({ grids }: Pick<GridFamily, 'grids'>): Rows =>
  maxBlockRows(Math.min(...grids.map(storyRows)));

/** Returns the width and height of a sheet. */
export function sheetMillimetres(size: SheetSize): { width: Millimetres; height: Millimetres } {
  return typeof size === 'object' ? size : SIZES[size];
}

function marginsOf(width: Millimetres): Millimetres {
  return Math.min(17, Math.max(6, Math.round(width * 0.045)));
}

/**
 * The number of columns that the editor chose, as far as it fits. Else the one that reads best, then one column less
 * and, if columns may be narrower, one more, for a page that comes out full in no other way.
 */
function columnCounts(spec: SheetSpec, bodySize: Points, column: BestColumn): Columns[] {
  const { width } = sheetMillimetres(spec.size);
  const em = (width - 2 * marginsOf(width)) / (bodySize * MM_PER_POINT);
  const most = Math.max(
    1,
    Math.floor((em + GUTTER.narrowest) / (COLUMN.narrowest + GUTTER.narrowest)),
  );
  if (spec.columns) return [Math.min(spec.columns, most)];
  const best = Math.min(bestCount(em, column), most);
  const isNarrow = (em + GUTTER.narrowest) / (best + 1) - GUTTER.narrowest < NARROWEST_VARIED;
  const others = column.isMinimum || isNarrow ? [best - 1] : [best - 1, best + 1];
  return [best, ...others.filter((count) => count >= LEAST_VARIED && count <= most)];
}

/** In narrower columns more lines are loose (SETTING.md, "Figures"). */
const NARROWEST_VARIED: Em = 11;
/** Where a page has fewer columns, one more or less changes the length of lines too much. */
const LEAST_VARIED: Columns = 4;

/** Number of columns nearest to the best width, or the most that are not narrower where that is the minimum. */
function bestCount(em: Em, { em: best, isMinimum }: BestColumn): Columns {
  if (!isMinimum) return Math.max(1, Math.round((em + 1.5) / (best + 1.5)));
  return Math.max(1, Math.floor((em + GUTTER.narrowest) / (best + GUTTER.narrowest)));
}

interface GridInput {
  spec: SheetSpec;
  head: PageHead;
  bodySize: Points;
  columns: Columns;
  leading: Leading;
}

function gridsAt({ spec, head, bodySize, columns, leading }: GridInput): SheetGrid[] {
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
    let rows = Math.max(8, Math.ceil(down / em / leading.loosest));
    rows <= Math.max(8, Math.floor(down / em / leading.tightest));
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

/** Height of a masthead as a share of the sheet: about an eighth, as in dailies. */
const MASTHEAD_SHARE = 0.12;
/**
 * Height of a folio: two lines of type beside a QR code of 29 modules of a third of a millimetre (the smallest
 * that phones read from paper, ISO/IEC 18004) with its quiet zone, then a rule and white.
 */
const FOLIO: Millimetres = 12.8;

function headRows(head: PageHead, height: Millimetres, row: Millimetres): Rows {
  if (head === 'folio') return Math.ceil(FOLIO / row);
  return Math.max(4, Math.round((height * MASTHEAD_SHARE) / row));
}

/** Rounds down, so that columns and gutters together are never wider than the type area. */
const toHundredthsBelow = (value: number): number => Math.floor(value * 100) / 100;
