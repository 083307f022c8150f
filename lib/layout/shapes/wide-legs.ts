import { spanEm } from '../model/sheet-grid';
import type { Columns, Em } from '../model/story';
import { BLANK_ROW } from './cost';
import type { BodyShape } from './shape';

/**
 * Legs that are wider than the columns of the page (变栏): fewer legs over the same span. Numbers, addresses and long
 * words often leave a narrow line no way to be within its limits; a wider one nearly always has one. So a story with
 * such lines is offered in wider legs too.
 */
export interface WideLegs {
  count: number;
  /** Columns of the page that each takes; a fraction where two legs share three columns. */
  columns: number;
  legEm: Em;
}

/** A leg of two columns over two, two legs over three or four, three over five, four over six. */
const share = 1.5;

/** In lines of more than 32 Han, or 80 Latin letters, the eye loses its way back. */
const widest: Em = 32;

/** Returns the wide legs over a span; undefined over a single column, and where they would be too wide to read. */
export function wideLegsOver(
  span: Columns,
  grid: { legEm: Em; gutterEm: Em },
  hasWordSpaces: boolean,
): WideLegs | undefined {
  const count = Math.floor(span / share);
  if (count < 1) return undefined;
  const columns = span / count;
  const width = spanEm(columns, { columnEm: grid.legEm, gutterEm: grid.gutterEm });
  // Columns of whole em hold Han without stretching them (CLREQ, Columns); the rest is white beside them.
  const legEm = hasWordSpaces ? Math.floor(width * 100) / 100 : Math.floor(width);
  return legEm > widest ? undefined : { count, columns, legEm };
}

/** Returns a body of wide legs: a blank row of one is as large as one in each of its columns. */
export function widen(body: BodyShape, { columns }: WideLegs): BodyShape {
  const more = body.blank * (columns - 1);
  return {
    ...body,
    legColumns: columns,
    blank: body.blank + more,
    cost: body.cost + Math.round(more * BLANK_ROW),
  };
}
