import { groupTableRows } from '../blocks/group-table-rows';
import type { PlacedRow } from '../model/page-plan';
import type { Rows } from '../model/story';
import { type BodyRow, type GalleyRow, heightOf } from '../model/typeset-text';
import { heightUnder } from '../shapes/flow-text';
import { type Chunk, chunkHeight, type SpacedRow } from './chunk-rows';

/** What one page has of a story's text. */
export interface FilledPage {
  rows: PlacedRow[];
  height: Rows;
}

/**
 * Fills pages with chunks from the top down. A picture that does not fit goes to the head of the next page, and the
 * text after it moves up. A chunk that is higher than a page is parted between its rows, because no text may be lost.
 *
 * @param first rows that are left on the first page
 * @param page rows of every other page
 * @returns one entry for each page; the first is empty where nothing fits there
 */
export function fillPages(
  chunks: readonly Chunk[],
  { first, page }: { first: Rows; page: Rows },
): FilledPage[] {
  const pages: OpenPage[] = [{ room: first, height: 0, rows: [] }];
  let waiting: Chunk[] = [];
  const place = (chunk: Chunk): boolean => {
    const open = pages.at(-1);
    if (!open || open.height + chunkHeight(chunk, open.rows.at(-1)?.row) > open.room + 1e-6)
      return false;
    push(open, chunk.rows);
    return true;
  };
  const turn = () => {
    pages.push({ room: page, height: 0, rows: [] });
    waiting = waiting.filter((one) => !place(one));
  };
  const placeSurely = (chunk: Chunk) => {
    if (place(chunk)) return;
    turn();
    if (place(chunk)) return;
    // Pictures from before may have taken the room of the page that was just turned to.
    if ((pages.at(-1)?.height ?? 0) > 0) turn();
    if (place(chunk)) return;
    for (const row of chunk.rows) {
      const single = { ...chunk, rows: [row] };
      if (place(single)) continue;
      if ((pages.at(-1)?.height ?? 0) > 0) turn();
      const open = pages.at(-1);
      if (!place(single) && open) push(open, single.rows);
    }
  };
  for (const chunk of chunks) {
    if (!chunk.isMovable) placeSurely(chunk);
    else if (waiting.length > 0 || !place(chunk)) waiting.push(chunk);
  }
  while (waiting.length > 0) {
    const [next, ...others] = waiting;
    waiting = others;
    if (next) placeSurely(next);
  }
  return pages.map(toFilledPage);
}

interface OpenPage {
  room: Rows;
  height: Rows;
  rows: (SpacedRow & { offset: Rows })[];
}

function push(page: OpenPage, rows: readonly SpacedRow[]): void {
  for (const { row, white } of rows) {
    const above = page.rows.at(-1)?.row;
    const offset = page.height + (above ? white : 0);
    page.rows.push({ row, white, offset });
    page.height = offset + heightUnder(above, row);
  }
}

/** The rows of a table that follow each other on a page become one table with its head. */
function toFilledPage({ rows, height }: OpenPage): FilledPage {
  const placed: PlacedRow[] = [];
  let table: GalleyRow[] = [];
  let top: Rows = 0;
  const close = () => {
    for (const content of groupTableRows(table)) placed.push(toPlacedRow(content, top));
    table = [];
  };
  for (const { row, offset } of rows) {
    const [before] = table;
    const goesOn =
      row.kind === 'table-row' && before?.kind === 'table-row' && before.format === row.format;
    if (!goesOn) close();
    if (row.kind !== 'table-row') placed.push(toPlacedRow(row, offset));
    else {
      if (table.length === 0) top = offset;
      table.push(row);
    }
  }
  close();
  return { rows: placed, height };
}

const toPlacedRow = (content: BodyRow, offset: Rows): PlacedRow => ({
  offset,
  height: heightOf(content),
  content,
});
