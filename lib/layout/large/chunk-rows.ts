import type { Rows } from '../model/story';
import { type GalleyRow, heightOf } from '../model/typeset-text';
import { heightUnder } from '../shapes/flow-text';

/** A row with the white above it, which is dropped at the head of a page. */
export interface SpacedRow {
  row: GalleyRow;
  white: Rows;
}

/** Rows that no page break parts. */
export interface Chunk {
  rows: SpacedRow[];
  /** True for a picture, which may go to the next page while the text after it moves up. */
  isMovable: boolean;
}

export interface ChunkOptions {
  /** Rows of a page for text. */
  page: Rows;
  /** White between two paragraphs. */
  betweenParagraphs: Rows;
}

/** White above crossheads, pictures, tables, boxes and notes, and under what is no text. */
const besideBlocks: Rows = 1;
/** White between the items of a list, of which each may have several lines. */
const betweenItems: Rows = 0.3;

/**
 * Divides a galley into chunks. No page ends with a crosshead or another row that belongs to the next, with the first
 * line of a paragraph, or begins with its last one; tables and boxes that fit on a page are whole.
 */
export function chunkRows(galley: readonly GalleyRow[], options: ChunkOptions): Chunk[] {
  const rows = spaceRows(galley, options);
  const tables = measureTables(galley);
  const chunks: Chunk[] = [];
  let isOpen = false;
  for (const [index, spaced] of rows.entries()) {
    const next = rows[index + 1];
    const last = chunks.at(-1);
    if (isOpen && last) last.rows.push(spaced);
    else chunks.push({ rows: [spaced], isMovable: spaced.row.kind === 'figure' });
    isOpen = next !== undefined && staysTogether(spaced.row, next.row, { tables, ...options });
  }
  return chunks;
}

/** Returns the height of a chunk under another row; without one, at the head of a page. */
export function chunkHeight({ rows }: Chunk, above: GalleyRow | undefined): Rows {
  let before = above;
  let height: Rows = 0;
  for (const { row, white } of rows) {
    height += (before ? white : 0) + heightUnder(before, row);
    before = row;
  }
  return height;
}

type Tables = ReadonlyMap<object, Rows>;

function staysTogether(
  row: GalleyRow,
  next: GalleyRow,
  { tables, page }: { tables: Tables; page: Rows },
): boolean {
  if (row.kind === 'table-row') {
    const isSame = next.kind === 'table-row' && next.format === row.format;
    return isSame && (row.staysWithNext || (tables.get(row.format) ?? 0) <= page);
  }
  if (row.kind !== 'line') return false;
  // A line that leads to a picture is before it, or the picture moves.
  if (next.kind === 'figure' || next.kind === 'white') return false;
  if (row.staysWithNext) {
    const table = next.kind === 'table-row' ? (tables.get(next.format) ?? 0) : 0;
    return table > page || table + mostLeadIn <= page;
  }
  if (next.kind !== 'line') return false;
  return next.staysWithPrevious || isFirstLine(row) || isLastLine(next);
}

/** Rows of a crosshead of two lines, or the end of a paragraph, that are over a table, with the white between. */
const mostLeadIn: Rows = 3;

type LineRow = Extract<GalleyRow, { kind: 'line' }>;

const isFirstLine = ({ opens, closes }: LineRow): boolean => opens && !closes;
const isLastLine = ({ opens, closes }: LineRow): boolean => closes && !opens;

function measureTables(galley: readonly GalleyRow[]): Tables {
  const heights = new Map<object, Rows>();
  for (const row of galley) {
    if (row.kind !== 'table-row') continue;
    const known = heights.get(row.format) ?? row.format.headHeight;
    heights.set(row.format, known + row.height);
  }
  return heights;
}

/** White rows become the white above the next row. */
function spaceRows(galley: readonly GalleyRow[], options: ChunkOptions): SpacedRow[] {
  const spaced: SpacedRow[] = [];
  let extra: Rows = 0;
  for (const row of galley) {
    if (row.kind === 'white') {
      extra += heightOf(row);
      continue;
    }
    const before = spaced.at(-1)?.row;
    spaced.push({ row, white: extra > 0 ? extra : whiteBetween(before, row, options) });
    extra = 0;
  }
  return spaced;
}

function whiteBetween(
  before: GalleyRow | undefined,
  row: GalleyRow,
  { betweenParagraphs }: ChunkOptions,
): Rows {
  if (before === undefined) return 0;
  if (row.kind === 'table-row') {
    const isSame = before.kind === 'table-row' && before.format === row.format;
    return isSame ? 0 : besideBlocks;
  }
  if (row.kind !== 'line' || before.kind !== 'line') return besideBlocks;
  if (!row.opens) return 0;
  if (row.role === 'crosshead') return before.role === 'crosshead' ? 0 : besideBlocks;
  if (before.role === 'crosshead') return betweenItems;
  switch (row.role) {
    case 'item':
    case 'note':
      return before.role === row.role ? betweenItems : besideBlocks;
    case 'code':
    case 'verse':
      return before.role === row.role ? 0 : besideBlocks;
    case 'quote':
    case 'paragraph':
      return before.role === 'paragraph' || before.role === row.role
        ? betweenParagraphs
        : besideBlocks;
    default:
      return row.role satisfies never;
  }
}
