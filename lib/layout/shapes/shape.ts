import type { PlacedHeading } from '../model/page-plan';
import type { Columns, Em, Rows } from '../model/story';
import type { SetHeading } from '../model/typeset-text';
import type { Demerits } from './cost';
import type { Flow } from './flow-text';
import type { PlateSet } from './material';

/**
 * The headline block of a story on a span: label, kicker, headline, deck and byline one under another,
 * with white above and below, a whole number of rows high. A story offers several, one per height.
 * Rule: 1–2 rows of white each side (house guides quoted in the README, "Headline height").
 */
export interface HeadBlock {
  rows: Rows;
  /** Size of the headline in em of the body. */
  size: Em;
  cost: Demerits;
  /** Parts with their place from the top of the block. */
  parts: HeadPart[];
}

export interface HeadPart {
  role: PlacedHeading['role'];
  heading: SetHeading;
  top: Rows;
  rows: Rows;
}

/** One way a story can stand on a page: so wide, so high, with this headline and this body. */
export interface Shape {
  columns: Columns;
  rows: Rows;
  cost: Demerits;
  head: HeadBlock;
  /** Columns that the headline spans: all, or all but the last where that leg stands beside it. */
  headColumns: Columns;
  body: BodyShape;
  isBoxed: boolean;
}

/** The text under a headline: legs side by side, and a plate at the right over some of them. */
export interface BodyShape {
  rows: Rows;
  legHeights: Rows[];
  plate?: { columns: Columns; rows: Rows; pictureRows: Rows; set: PlateSet };
  flow: Flow;
  /** Column-rows that stay empty. */
  blank: number;
  /** True when the text goes on elsewhere; the last row of the last leg says where. */
  isCut: boolean;
  cost: Demerits;
}
