import { fitPicture } from '../blocks/fit-picture';
import { setBody } from '../blocks/set-body';
import type { MeasureTable } from '../blocks/text-frame';
import { figuresByWorth } from '../model/picture-worth';
import { type Millimetres, spanEm } from '../model/sheet-grid';
import type { Block, Columns, Em, Rows, Story, StoryPicture, TableBlock } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { BodyRow, GalleyRow, TableFormat } from '../model/typeset-text';
import { type Demerits, PICTURE, VERSE } from './cost';
import { heightUnder, staysWithNext } from './flow-text';
import { type Arrangement, arrangePictures, type SetPicture } from './group-pictures';

/**
 * A galley: the text of a story set in one column of a given width, not yet divided into legs, and at most
 * one plate: the best picture or several, which are placed over one or more columns instead of in a leg.
 */
export interface Galley {
  rows: GalleyRow[];
  /** Height of all rows together. */
  total: Rows;
  /** Height of the tallest row, since rows are never cut; with the head for a row of a table. */
  tallest: Rows;
  /** True when a table goes across all columns of the story, between the legs before it and those after it. */
  hasAcross: boolean;
  /** Infinity for a whole story, or the height down to which it is set, whose rows fill more than a page. */
  most: Rows;
  /** The number of tables that are set as lines, because they fit in no width of this story. */
  listed: number;
  /** The most rows by which repeated heads of tables and stanzas can make a leg taller; 0 without these. */
  repeated: Rows;
  plate?: Plate;
  /** Width of the one leg of a poem that takes all columns of its story as one; undefined for all other text. */
  wideEm: Em | undefined;
  /** The number of lines that are stretched beyond their limits. */
  looseLines: number;
  /** What a poem costs in this width: turned lines, and white at both sides of it. */
  verseCost: Demerits;
}

export interface Plate {
  /** The pictures of the plate, the best one first. */
  blocks: Block[];
  /** Lists the ways to set them over this many columns of a page with so many rows, the lowest first. */
  at: (columns: Columns, mostRows: Rows) => readonly Arrangement[];
}

type FigureBlock = Extract<Block, { kind: 'figure' }>;

/** What a galley depends on besides its story. */
export interface GalleyFormat {
  legEm: Em;
  /** Width of a column of the plate, where the legs are wider (wide-legs.ts). */
  columnEm?: Em;
  gutterEm: Em;
  rowEm: Em;
  /** Most rows of a picture with its caption. */
  tallest: Rows;
  /** An em of the body. */
  emMillimetres: Millimetres;
  /** The number of pictures in the plate. */
  grouped: number;
  /** Number of columns of the story. */
  span: Columns;
  /** True where a poem takes all columns of its story as one. */
  isWide: boolean;
  /** What is further down than this is not set: more than a page has room for. */
  most: Rows;
}

/** Returns a text that is the same for formats in which a story is set alike, down to whatever row. */
export function keyOf({ blocks }: Story, format: GalleyFormat): string {
  const { legEm, columnEm, gutterEm, rowEm, tallest, span, isWide, emMillimetres, grouped } =
    format;
  if (isWide) return `wide/${legEm}`;
  if (blocks.some(hasPicture))
    return [legEm, columnEm, gutterEm, rowEm, tallest, span, emMillimetres, grouped].join('/');
  const ofTables = blocks.some(({ kind }) => kind === 'table') ? `/${tallest}` : '';
  return `${legEm}/${acrossEm(format) ?? ''}${ofTables}`;
}

/** The width of all columns of a story that has several. */
function acrossEm({ legEm, gutterEm, span }: GalleyFormat): Em | undefined {
  return span > 1 ? spanEm(span, { columnEm: legEm, gutterEm }) : undefined;
}

export interface GalleyTools {
  metrics: TextMetrics;
  measure: MeasureTable;
}

export function setGalley(
  story: Story,
  format: GalleyFormat,
  { metrics, measure }: GalleyTools,
): Galley {
  const { legEm, rowEm, most } = format;
  const byline = story.bylineRunsIn ? story.byline : undefined;
  const acrossWidth = acrossEm(format);
  const set = (blocks: readonly Block[]) =>
    setBody({
      ...{ blocks, byline, width: legEm, metrics, rowEm, acrossWidth, measure, most },
      pictures: format,
    });
  const grouped = figuresByWorth(story.blocks).slice(0, format.grouped);
  const beside = set(story.blocks.filter((block) => !grouped.some((one) => one === block)));
  const hasAcross = beside.some(isAcross);
  const rows = keepTables(hasAcross && grouped.length > 0 ? set(story.blocks) : beside, format);
  const measured = measureRows(rows);
  const widest = acrossWidth ?? legEm;
  const isListed = (table: TableBlock) =>
    table.isListed || measure(table, { face: 'song', metrics }).least > widest;
  return {
    rows,
    ...measured,
    most: measured.total < most ? Number.POSITIVE_INFINITY : most,
    hasAcross,
    listed: story.blocks.filter((block) => block.kind === 'table' && isListed(block)).length,
    wideEm: format.isWide ? legEm : undefined,
    looseLines: countLoose(rows),
    verseCost: judgeVerse(rows, legEm),
    ...(grouped.length > 0 && !hasAcross ? { plate: toPlate(grouped, format, metrics) } : {}),
  };
}

/** Cost of setting a poem in a width. Lines that are turned hide its form, and a few words in a wide space look lost. */
function judgeVerse(rows: readonly GalleyRow[], width: Em): Demerits {
  const lines = rows.flatMap((row) => (row.kind === 'line' && row.role === 'verse' ? [row] : []));
  if (lines.length === 0) return 0;
  const turned = lines.filter(({ line, closes }) => !closes && line.after !== '\n').length;
  const widest = Math.max(...lines.map(({ line }) => line.width));
  const empty = Math.max(0, VERSE.emptiest - widest / width);
  return turned * VERSE.turned + Math.round(empty * 100) * VERSE.tooEmpty;
}

function countLoose(rows: readonly (GalleyRow | BodyRow)[]): number {
  let count = 0;
  for (const row of rows) {
    if (row.kind === 'line' && row.line.loose) count += 1;
    if (row.kind === 'facts') count += countLoose(row.rows);
  }
  return count;
}

/** True for a row of a table that goes across all columns of its story. */
export const isAcross = (row: GalleyRow): boolean =>
  row.kind === 'table-row' && row.format.isAcross;

/** Share of the tallest block that a table may have beyond it and still be in one leg under its headline. */
const tallTable = 1.7;

/**
 * Keeps each table together that has room in one leg of any page, since one that is cut cannot be read down its columns.
 * A taller one may be cut between its rows.
 */
function keepTables(rows: readonly GalleyRow[], { tallest }: GalleyFormat): GalleyRow[] {
  const heights = new Map<TableFormat, Rows>();
  for (const row of rows) {
    if (row.kind !== 'table-row' || row.format.isAcross) continue;
    const height = heights.get(row.format) ?? row.format.headHeight;
    heights.set(row.format, height + row.height);
  }
  const isKept = (format: TableFormat) => (heights.get(format) ?? 0) <= tallest * tallTable;
  return rows.map((row, index) => {
    const next = rows[index + 1];
    if (row.kind !== 'table-row' || row.format.isAcross || !isKept(row.format)) return row;
    const goesOn = next?.kind === 'table-row' && next.format === row.format;
    return { ...row, staysWithNext: goesOn };
  });
}

/** Measures rows that are set one under another in one column. */
export function measureRows(
  rows: readonly GalleyRow[],
): Pick<Galley, 'total' | 'tallest' | 'repeated'> {
  const measured = { total: 0, tallest: 0, repeated: 0 };
  let together: Rows = 0;
  for (const [index, row] of rows.entries()) {
    measured.total += heightUnder(rows[index - 1], row);
    const own = heightUnder(rows[index - 1], row);
    const chain = together + own;
    const isKept = row.kind === 'table-row' && !row.format.isAcross && together > 0;
    const tallest = isKept ? chain : heightUnder(undefined, row);
    measured.tallest = Math.max(measured.tallest, tallest);
    together = staysWithNext(row) ? chain : 0;
    const kept = together > usualTogether ? together : 0;
    measured.repeated = Math.max(measured.repeated, repeatedBy(row), kept);
  }
  return measured;
}

/** The lines of a crosshead; where more rows stay together, legs are less level. */
const usualTogether: Rows = 2;

/** The head, and the two rows that a table does not leave alone at the head or foot of a leg. */
function repeatedBy(row: GalleyRow): Rows {
  return row.kind === 'table-row' ? row.format.headHeight + 2 * row.height : 0;
}

/** True for a block that is a picture or has one. */
function hasPicture(block: Block): boolean {
  switch (block.kind) {
    case 'figure':
      return true;
    case 'quote':
    case 'facts':
      return block.blocks.some(hasPicture);
    case 'list':
    case 'notes':
      return block.items.flat().some(hasPicture);
    default:
      return false;
  }
}

function toPlate(blocks: FigureBlock[], format: GalleyFormat, metrics: TextMetrics): Plate {
  const pictures = blocks.map(({ picture }) => picture);
  const known = new Map<string, readonly Arrangement[]>();
  return {
    blocks,
    at: (columns, mostRows) => {
      const key = `${columns}/${mostRows}`;
      const tallest = Math.min(mostRows * PICTURE.tallest, format.tallest);
      const found =
        known.get(key) ??
        arrangePictures({
          pictures,
          columns,
          mostRows: Math.floor(pictures.length > 1 ? mostRows * PICTURE.tallestGroup : mostRows),
          setAt: (picture, over) => setPicture(picture, over, { format, tallest, metrics }),
        });
      known.set(key, found);
      return found;
    },
  };
}

/** Sets a picture over some columns; undefined where it is too coarse or too tall to be as wide as several. */
function setPicture(
  picture: StoryPicture,
  columns: Columns,
  { format, tallest, metrics }: { format: GalleyFormat; tallest: Rows; metrics: TextMetrics },
): SetPicture | undefined {
  const { legEm, columnEm = legEm, gutterEm, rowEm, emMillimetres } = format;
  const width = spanEm(columns, { columnEm, gutterEm });
  const pictures = { tallest, emMillimetres };
  const [row] = setBody({ blocks: [{ kind: 'figure', picture }], width, metrics, rowEm, pictures });
  if (row?.kind !== 'figure') return undefined;
  const caption = row.caption.length;
  const fit = fitPicture({ picture, caption, width, rowEm, ...pictures });
  return columns > 1 && fit.mostWidth !== undefined ? undefined : { content: row, fit };
}
