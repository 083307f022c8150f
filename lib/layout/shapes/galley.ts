import { setBody } from '../blocks/set-body';
import { MIN_PICTURE_ROWS } from '../blocks/set-figure';
import { spanEm } from '../model/sheet-grid';
import type { Block, Columns, Em, Rows, Story } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import { type BodyRow, heightOf } from '../model/typeset-text';

/**
 * A galley: the text of a story set in one column of a given width, not yet divided into legs, and at most
 * one plate. The plate is the first picture, or else the first table of more than two columns; it is placed
 * over one or more columns instead of in a leg.
 */
export interface Galley {
  rows: BodyRow[];
  /** Height of all rows together. */
  total: Rows;
  /** Height of the tallest row, since rows are never cut. */
  tallest: Rows;
  plate?: Plate;
}

export interface Plate {
  block: Block;
  /** Sets the plate over this many columns; undefined where it does not fit in them. */
  at: (columns: Columns) => PlateSet | undefined;
}

export interface PlateSet {
  content: Extract<BodyRow, { kind: 'figure' | 'table' }>;
  /** Height of the picture at its own proportions, without the caption; of a table as a whole. */
  natural: Rows;
  /** Height of the caption under the picture; 0 for a table. */
  caption: Rows;
}

/** What a galley depends on besides its story. */
export interface GalleyFormat {
  legEm: Em;
  gutterEm: Em;
  rowEm: Em;
  /** Most rows of a picture with its caption. */
  tallest: Rows;
}

/** A table with more columns than this is set as a plate. */
const MOST_TABLE_COLUMNS_IN_A_LEG = 2;

export function setGalley(story: Story, format: GalleyFormat, metrics: TextMetrics): Galley {
  const { legEm, rowEm } = format;
  const plate = story.blocks.find(isPicture) ?? story.blocks.find(isWideTable);
  const blocks = story.blocks.filter((block) => block !== plate);
  const byline = story.bylineRunsIn ? story.byline : undefined;
  const rows = setBody({ blocks, byline, width: legEm, metrics, rowEm }).map((row) =>
    limitFigure(row, format),
  );
  const total = rows.reduce((sum, row) => sum + heightOf(row), 0);
  const tallest = Math.max(0, ...rows.map(heightOf));
  return { rows, total, tallest, ...(plate ? { plate: toPlate(plate, format, metrics) } : {}) };
}

/** A picture in a leg is cropped to this multiple of its width and to this many rows, so that it fits a leg. */
const TALLEST_IN_LEG = { widths: 1.4, rows: 14 } as const;

function limitFigure(row: BodyRow, { legEm, rowEm, tallest }: GalleyFormat): BodyRow {
  if (row.kind !== 'figure') return row;
  const { widths, rows } = TALLEST_IN_LEG;
  const caption = row.caption.length;
  const most = Math.floor(Math.min(rows, (legEm * widths) / rowEm, tallest - caption));
  const height = Math.max(MIN_PICTURE_ROWS, most) + caption;
  return row.height > height ? { ...row, height } : row;
}

const isPicture = (block: Block): boolean => block.kind === 'figure';
export const isWideTable = (block: Block): boolean =>
  block.kind === 'table' && columnsOf(block) > MOST_TABLE_COLUMNS_IN_A_LEG;

function columnsOf(table: Extract<Block, { kind: 'table' }>): number {
  return Math.max(table.head.length, ...table.rows.map((row) => row.length));
}

function toPlate(
  block: Block,
  { legEm, gutterEm, rowEm }: GalleyFormat,
  metrics: TextMetrics,
): Plate {
  const set = new Map<Columns, PlateSet | undefined>();
  const setAt = (columns: Columns) => {
    const width = spanEm(columns, { columnEm: legEm, gutterEm });
    return toPlateSet(setBody({ blocks: [block], width, metrics, rowEm }));
  };
  return {
    block,
    at: (columns) => {
      if (!set.has(columns)) set.set(columns, setAt(columns));
      return set.get(columns);
    },
  };
}

/** Returns undefined for a table too wide for its columns, which `setBody` sets as lines. */
function toPlateSet([row]: BodyRow[]): PlateSet | undefined {
  if (row?.kind === 'figure') {
    return { content: row, natural: row.height - row.caption.length, caption: row.caption.length };
  }
  return row?.kind === 'table' ? { content: row, natural: row.height, caption: 0 } : undefined;
}
