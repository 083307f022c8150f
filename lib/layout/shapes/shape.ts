import type { PlacedHeading } from '../model/page-plan';
import type { Columns, Em, Rows } from '../model/story';
import type { SetHeading } from '../model/typeset-text';
import type { Demerits } from './cost';
import type { Flow } from './flow-text';
import type { Arrangement } from './group-pictures';

/**
 * The headline block of a story on a span: label, kicker, headline, deck and byline one under another,
 * with white above and below, a whole number of rows high. A story has several, one for each height.
 * Source of the heights: lib/layout/README.md, "Sources".
 */
export interface HeadBlock {
  rows: Rows;
  /** Size of the headline. */
  size: Em;
  cost: Demerits;
  parts: HeadPart[];
  /** True if an editor would send its headline back. */
  isRefused: boolean;
}

export interface HeadPart {
  role: PlacedHeading['role'];
  heading: SetHeading;
  /** First row of the part, from the top of the block; not always whole. */
  top: Rows;
  rows: Rows;
}

/** One way to print a story: a rectangle of columns and rows, with one headline block and one body. */
export interface Shape {
  columns: Columns;
  rows: Rows;
  cost: Demerits;
  head: HeadBlock;
  /** Columns that the headline spans: all, or the first where legs or the plate are raised beside it. */
  headColumns: Columns;
  body: BodyShape;
  isBoxed: boolean;
}

/** Legs side by side over all columns of a story, or a table over all of them. */
export type Band =
  | { kind: 'legs'; top: Rows; legHeights: Rows[]; flow: Flow }
  | {
      kind: 'table';
      top: Rows;
      /** The rows of the table, as indices into the galley. */
      items: number[];
      rows: Rows;
    };

/** The pictures of a plate in their places. */
export interface PlateShape extends Pick<Arrangement, 'rows' | 'pictures'> {
  columns: Columns;
  /** Rows by which it begins above the legs under the headline, where it is beside that. */
  raise?: Rows;
}

/** The text under a headline: legs side by side, and a plate at the right over some of them. */
export interface Body {
  rows: Rows;
  legHeights: Rows[];
  /** Columns that each leg takes, where it is wider than one (wide-legs.ts). */
  legColumns?: number;
  plate?: PlateShape;
  /** True where the legs are beside the headline, and the plate is under both. */
  isTextBeside?: true;
  /** Where tables go across all columns: the legs and tables one under another. `legHeights` is empty then. */
  bands?: Band[];
  flow: Flow;
  /** Column-rows that are blank. */
  blank: number;
  /** True when the text continues on another page; the row under the last leg is free for the jump line. */
  isCut: boolean;
  cost: Demerits;
}

/** A body, with what its galley is found by. */
export interface BodyShape extends Body {
  /** The number of pictures that are taken out of the text for a plate. */
  grouped: number;
}
