import { tableSizes } from '../blocks/table-widths';
import type { StyledRun } from '../lines/join-runs';
import { splitAtBreaks } from '../lines/split-at-breaks';
import { figuresByWorth } from '../model/picture-worth';
import { type GridFamily, storyRows } from '../model/sheet-grid';
import type {
  Block,
  Columns,
  Em,
  Rows,
  Run,
  Story,
  StoryPicture,
  TableBlock,
} from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import { PICTURE } from './cost';

/**
 * Estimates the area of a story without setting its text, to within a few per cent. Grids are chosen and
 * stories are distributed over pages by this estimate.
 */
export interface Extent {
  /** Length of each paragraph, list item, table row or code line, if set in a single line. */
  paragraphs: Em[];
  /** Height divided by width of the best picture, if there is one. */
  picture?: number;
  /** The same of all others. */
  others?: readonly number[];
}

export function measureStory(
  { blocks, bylineRunsIn, byline, pins }: Story,
  metrics: TextMetrics,
): Extent {
  const paragraphs = [...measureBlocks(blocks, metrics)];
  if (bylineRunsIn && byline) paragraphs[0] = (paragraphs[0] ?? 0) + measureText(byline, metrics);
  const [best, ...others] = pins.picture === 'none' ? [] : figuresByWorth(blocks).map(proportion);
  if (best === undefined) return { paragraphs };
  return { paragraphs, picture: best, others };
}

/**
 * The lengths of blocks by the metrics: stories are measured for each page that they might be on, and again where only
 * their pins have changed. Both are keys that are dropped with the edition.
 */
const measured = new WeakMap<TextMetrics, WeakMap<readonly Block[], readonly Em[]>>();

function measureBlocks(blocks: readonly Block[], metrics: TextMetrics): readonly Em[] {
  const own = measured.get(metrics) ?? new WeakMap<readonly Block[], readonly Em[]>();
  measured.set(metrics, own);
  const lengths = own.get(blocks) ?? blocks.flatMap((block) => measureBlock(block, metrics));
  own.set(blocks, lengths);
  return lengths;
}

const proportion = ({ picture }: { picture: StoryPicture }): number =>
  picture.height / Math.max(1, picture.width);

/** Height of the text in one column of this width. */
export function estimateRows({ paragraphs }: Extent, columnEm: Em): Rows {
  let rows = 0;
  for (const length of paragraphs)
    rows += Math.max(1, Math.ceil((length * LOSS + INDENT) / columnEm));
  return rows;
}

type Place = Pick<GridFamily, 'columns' | 'columnEm' | 'grids'> & { rank: Story['rank'] };

/** Area of the story in column-rows, with its headline and its pictures. */
export function estimateArea(extent: Extent, at: Place): number {
  const text = estimateRows(extent, at.columnEm);
  const span = estimateSpan(text, at);
  const best = extent.picture ? estimatePicture(extent.picture, pictureSpan(span), at) + span : 0;
  return text + span * HEAD_ROWS[at.rank] + best + estimateOthers(extent, span, at);
}

/** Area of what another page can have of a story that jumps, if only `beginning` rows of its text are here. */
export function estimateMovable(extent: Extent, at: Place, beginning: Rows): number {
  const text = estimateRows(extent, at.columnEm);
  const others = estimateOthers(extent, estimateSpan(text, at), at);
  return Math.max(0, text - beginning) + others;
}

function estimateSpan(text: Rows, { columns, rank }: Place): Columns {
  const widest = Math.max(1, Math.round(columns * SPAN_SHARE[rank]));
  return Math.min(widest, Math.max(1, Math.ceil(text / 6)));
}

/** A picture takes three fifths of the span. */
const pictureSpan = (span: Columns): Columns => Math.ceil(span * 0.6);

/** Of several pictures all but the best are about half as wide as that. */
function estimateOthers({ others = [] }: Extent, span: Columns, at: Place): number {
  const columns = Math.ceil(pictureSpan(span) / 2);
  return others.reduce((sum, one) => sum + estimatePicture(one, columns, at), 0);
}

/** Area of a picture in column-rows: as tall as it is, up to `PICTURE.tallest`. */
function estimatePicture(
  proportion: number,
  columns: Columns,
  { columnEm, grids }: Pick<GridFamily, 'columnEm' | 'grids'>,
): number {
  const natural = (columns * columnEm * proportion) / MIDDLE_LEADING;
  const tallest = Math.max(...grids.map(storyRows)) * PICTURE.tallest;
  return columns * Math.min(natural, tallest);
}

const MIDDLE_LEADING: Em = 1.42;

/** Factor for the width that is lost at line ends. */
const LOSS = 1.03;
const INDENT: Em = 2;
/** Usual height of a headline block, by rank. */
const HEAD_ROWS = { 1: 9, 2: 6.5, 3: 5, 4: 4, 5: 3.5 } as const;
/** Usual share of the page's columns that a story spans, by rank. */
const SPAN_SHARE = { 1: 0.75, 2: 0.5, 3: 0.4, 4: 0.34, 5: 0.25 } as const;

function measureBlock(block: Block, metrics: TextMetrics): Em[] {
  switch (block.kind) {
    case 'paragraph':
    case 'crosshead':
    case 'correction':
      return splitAtBreaks(block.runs).map((line) => measureRuns(line, metrics));
    case 'notes':
    case 'list':
      return block.items.flatMap((item) => item.flatMap((inner) => measureBlock(inner, metrics)));
    case 'quote':
      return block.blocks.flatMap((inner) => measureBlock(inner, metrics));
    case 'facts':
      return [
        measureText(block.title, metrics),
        0,
        ...block.blocks.flatMap((inner) => measureBlock(inner, metrics)),
      ];
    case 'table':
      return measureTable(block, metrics);
    case 'figure':
      return [];
    case 'code':
      return block.text.split('\n').map((line) => measureText(line, metrics));
    default:
      return block satisfies never;
  }
}

/**
 * A table that fits a column of the best width has one line a row. A wider one has either several, or goes across
 * several columns.
 */
function measureTable({ head, rows }: TableBlock, metrics: TextMetrics): Em[] {
  const widthsOf = (row: Run[][]) => row.map((cell) => measureRuns(cell, metrics));
  const heads = widthsOf(head);
  const cells = rows.map(widthsOf);
  const columns = Math.max(0, ...[heads, ...cells].map((row) => row.length));
  const widest = Array.from({ length: columns }, (_, column) =>
    Math.max(...[heads, ...cells].map((row) => row[column] ?? 0)),
  );
  const room = metrics.typography.column.em / Math.min(...tableSizes);
  const sum = (widths: readonly Em[]) => widths.reduce((total, width) => total + width + 1, -1);
  if (sum(widest) <= room) return [0, ...cells.map(() => 0)];
  if (sum(widest.map((width) => Math.min(width, READABLE))) <= room)
    return [0, ...cells.map((row) => sum(row))];
  return [heads, ...cells].map(() => sum(widest));
}

/** Width of a narrow cell whose text is on several lines. */
const READABLE: Em = 4;

function measureRuns(runs: readonly StyledRun[], metrics: TextMetrics): Em {
  return runs.reduce((sum, run) => sum + measureText(run.text, metrics), 0);
}

function measureText(text: string, metrics: TextMetrics): Em {
  let width = 0;
  for (const character of text) width += metrics.measure('song', character);
  return width;
}
