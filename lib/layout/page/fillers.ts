import type { Filler } from '../model/page-plan';
import type { Columns, Rows } from '../model/story';
import { type Demerits, EDITION, FILLER } from '../shapes/cost';
import type { Offers } from './packing-table';

/**
 * What an ornament 题花 or a house box offers to packing: every height from `LOWEST` on at every width. Fillers
 * cost more than other flaws, so that they are used where a page does not come out full without one.
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

/** A house box has room for the edition's QR code; anything lower is an ornament. */
export function fillerKind(rows: Rows): Filler['kind'] {
  return rows < HOUSE ? 'ornament' : 'house';
}

/** White at the top of a filler, over its frame, because text may end directly above. */
export const FILLER_WHITE: Rows = 0.8;

/** Cost of a filler of this height; `area` and `page` are the column-rows of the filler and of all stories. */
export function fillerCost(rows: Rows, area: number, page: number): Demerits {
  const beyond = Math.max(0, area / page - EDITION.mostFiller);
  return Math.round(FILLER[fillerKind(rows)] + FILLER.row * area + FILLER.beyond * beyond);
}

/** An ornament lower than this is too small to recognize. */
export const LOWEST: Rows = 3;
/** A house box lower than this has no room for its QR code. */
const HOUSE: Rows = 8;
