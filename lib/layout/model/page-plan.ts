import type { Rect } from './rect';
import type { SheetGrid } from './sheet-grid';
import type { Columns, Em, Rows } from './story';
import type { BodyRow, SetHeading } from './typeset-text';

/**
 * A made-up page as plain data: rectangles and broken lines, in em and rows of its own grid. Whoever
 * draws it decides nothing. Columns count from 0 at the left, rows from 0 at the top of the type area;
 * column c starts at c × (columnEm + gutterEm) em, row r at r × rowEm em.
 */

/** A heading and the stretch of rows in which its lines stand, one under another, from `row` down. */
export interface PlacedHeading {
  role: 'label' | 'kicker' | 'headline' | 'deck' | 'byline' | 'from';
  heading: SetHeading;
  /** Not always whole: inside its block a heading stands between grid rows. */
  row: Rows;
  rows: Rows;
  column: number;
  columns: Columns;
}

/** A picture or table that stands out of the legs, over one or several columns. */
export interface PlacedPlate {
  /** Body of the plate with its caption below; the white row under it is not part of it. */
  rect: Rect;
  /** Rows of the picture alone, without its caption; all rows for tables. */
  pictureRows: Rows;
  content: Extract<BodyRow, { kind: 'figure' | 'table' }>;
}

export interface PlacedRow {
  /** First row it takes, from the top of the leg. */
  offset: Rows;
  /** Rows it takes. */
  height: Rows;
  content: BodyRow;
}

/** A stretch of body text in one column of the page. */
export interface Leg {
  column: number;
  row: Rows;
  /** Rows that the leg may use; what its content leaves of them is blank. */
  rows: Rows;
  content: PlacedRow[];
}

/** Ruled frame 围框 round a story; the text inside keeps this much away from the rule. */
export interface StoryBox {
  paddingEm: Em;
  /** Gutter between the narrower legs inside the box. */
  gutterEm: Em;
  legEm: Em;
}

export interface PlacedStory {
  slug: string;
  /** `tail` is what another page's story jumped here. */
  kind: 'story' | 'tail';
  rank: 1 | 2 | 3 | 4 | 5;
  rect: Rect;
  box?: StoryBox;
  /**
   * The headline block with its ruled white, at the top of the rectangle: over all columns, or over all but
   * the last, where that leg begins beside it, one white row further down.
   */
  headRect: Rect;
  headings: PlacedHeading[];
  plates: PlacedPlate[];
  legs: Leg[];
  /** 下转 `to` at the foot of the last leg, or 上接 `from` under the repeated headline. */
  jump?: { to?: number; from?: number };
}

/** A thin rule, its ends in em across and rows down. */
export interface Rule {
  kind: 'column' | 'cut-off';
  fromEm: Em;
  toEm: Em;
  fromRow: Rows;
  toRow: Rows;
}

/** What the paper itself puts where text is lacking: an ornament 题花 or a house box (the edition's QR code). */
export interface Filler {
  kind: 'ornament' | 'house';
  rect: Rect;
}

export interface PageQuality {
  /** Share of the column-rows of the story area that carry something. */
  fill: number;
  /** Largest empty rectangle as a share of the story area. */
  largestBlank: number;
  looseLines: number;
  orphans: number;
  brokenWords: number;
  tombstones: number;
}

export interface PagePlan {
  number: number;
  name: string;
  grid: SheetGrid;
  /** The masthead or the folio, across all columns at the top. */
  head: Rect;
  headKind: 'masthead' | 'folio';
  /** In reading order. */
  stories: PlacedStory[];
  rules: Rule[];
  fillers: Filler[];
  quality: PageQuality;
  /** What the make-up took, by the clock passed in; 0 without one. */
  milliseconds: number;
}
