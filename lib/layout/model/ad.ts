import type { Rect } from './rect';
import type { Millimetres } from './sheet-grid';
import type { Columns, Em, Rows } from './story';

/**
 * An advertisement as plain data. Make-up knows its size and its place only; what is in it is composed into the
 * box by lib/sheet.
 */
export interface Ad {
  slug: string;
  size: AdSize;
  /** The outer corner at the foot by default, where newspapers have advertisements. */
  place?: AdPlace;
  /** The page that it was sold for; without one make-up chooses the page. */
  page?: number;
}

/** Sold by the column and row of the page, or in millimetres. */
export type AdSize = { columns: Columns; rows: Rows } | { width: Millimetres; height: Millimetres };

/**
 * Corners of the page. `top` and `bottom` are the outer corner, at the right on odd pages; `left` and `right` are
 * corners at the foot.
 */
export const adPlaces = [
  'top',
  'bottom',
  'left',
  'right',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
] as const;

export type AdPlace = (typeof adPlaces)[number];

export interface PlacedAd {
  slug: string;
  /** The columns and rows that are reserved for it, with the white that parts it from the stories. */
  rect: Rect;
  /** Its ruled box, from the top left corner of the type area: exactly its sold size where the page holds it. */
  frame: { x: Em; y: Rows; width: Em; height: Rows };
  /** True if the page is smaller than the advertisement, which is then as large as the page has room for. */
  isReduced: boolean;
}
