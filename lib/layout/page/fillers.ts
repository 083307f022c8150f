import type { Filler } from '../model/page-plan';
import type { Columns, Rows } from '../model/story';
import { type Demerits, EDITION, FILLER } from '../shapes/cost';
import type { Offers } from './pack-page';

/**
 * What the paper puts where its text ends: an ornament 题花 of a few rows or a house box. To the packing it
 * is one more story that takes any shape, at a price that keeps it off every page that closes without it.
 */
export function fillerOffers(columns: Columns, mostRows: Rows): Offers {
  return Array.from({ length: columns }, (_, index) => {
    const offers = [];
    for (let rows = LOWEST; rows <= mostRows; rows++) {
      offers.push({ rows, cost: fillerCost(rows, rows * (index + 1), columns * mostRows) });
    }
    return offers;
  });
}

export function fillerKind(rows: Rows): Filler['kind'] {
  return rows < HOUSE ? 'ornament' : 'house';
}

/** White over an ornament or a house box, which text may stand right above: its frame begins under it. */
export const FILLER_WHITE: Rows = 0.8;

/** Price of filling so many rows and column-rows of a page. */
export function fillerCost(rows: Rows, area: number, page: number): Demerits {
  const beyond = Math.max(0, area / page - EDITION.mostFiller);
  return Math.round(FILLER[fillerKind(rows)] + FILLER.row * area + FILLER.beyond * beyond);
}

/** An ornament lower than this is a smudge; a house box lower than that has no room for its code. */
const LOWEST: Rows = 3;
const HOUSE: Rows = 8;
