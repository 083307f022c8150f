import { setBody } from '../blocks/set-body';
import { MIN_PICTURE_ROWS } from '../blocks/set-figure';
import { spanEm } from '../model/sheet-grid';
import type { Block, Columns, Em, Rows, Story } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import { type BodyRow, heightOf } from '../model/typeset-text';

/**
 * A story made ready for one measure: its text as rows of one column, and at most one plate (the first
 * picture, or a table that wants more than a column) that stands out of the legs over 1, 2, … columns.
 */
export interface Material {
  rows: BodyRow[];
  /** Rows of all text together. */
  total: Rows;
  /** Rows of the tallest thing in it that is never cut. */
  tallest: Rows;
  plate?: Plate;
}

export interface Plate {
  block: Block;
  /** The plate set over so many columns; undefined where it cannot be that narrow. */
  at: (columns: Columns) => PlateSet | undefined;
}

export interface PlateSet {
  content: Extract<BodyRow, { kind: 'figure' | 'table' }>;
  /** Rows of the picture at its natural proportion, without caption; of the whole for tables and boxes. */
  natural: Rows;
  /** Rows of the caption below. */
  caption: Rows;
}

/** The column a story is set in. */
export interface Measure {
  legEm: Em;
  gutterEm: Em;
  rowEm: Em;
  /** Rows that a picture with its caption may have. */
  tallest: Rows;
}

/** A table of more columns than this is set over several columns of the page. */
const MOST_TABLE_COLUMNS_IN_A_LEG = 2;

export function toMaterial(story: Story, measure: Measure, metrics: TextMetrics): Material {
  const { legEm, rowEm } = measure;
  const out = story.blocks.find(isPicture) ?? story.blocks.find(isWideTable);
  const blocks = story.blocks.filter((block) => block !== out);
  const byline = story.bylineRunsIn ? story.byline : undefined;
  const rows = setBody({ blocks, byline, width: legEm, metrics, rowEm }).map((row) =>
    capFigure(row, measure),
  );
  const total = rows.reduce((sum, row) => sum + heightOf(row), 0);
  const tallest = Math.max(0, ...rows.map(heightOf));
  return { rows, total, tallest, ...(out ? { plate: toPlate(out, measure, metrics) } : {}) };
}

/** A picture in a leg is cropped to this many times its width, and to so many rows: taller ones fit no leg. */
const TALLEST_IN_LEG = { widths: 1.4, rows: 14 } as const;

function capFigure(row: BodyRow, { legEm, rowEm, tallest }: Measure): BodyRow {
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

function toPlate(block: Block, { legEm, gutterEm, rowEm }: Measure, metrics: TextMetrics): Plate {
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

/** A table too wide for its measure is set as lines: then it is no plate. */
function toPlateSet([row]: BodyRow[]): PlateSet | undefined {
  if (row?.kind === 'figure') {
    return { content: row, natural: row.height - row.caption.length, caption: row.caption.length };
  }
  return row?.kind === 'table' ? { content: row, natural: row.height, caption: 0 } : undefined;
}
