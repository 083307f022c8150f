import type { PlacedAd } from './ad';
import type { Rect } from './rect';
import type { SheetGrid } from './sheet-grid';
import type { Columns, Em, Rows } from './story';
import type { BodyRow, SetHeading } from './typeset-text';

/**
 * A finished page as plain data: rectangles and broken lines, in em and rows of the page's own grid. All
 * positions and line breaks are final; lib/sheet adds text that follows from them (masthead, jump lines).
 * Columns count from 0 at the left, rows from 0 at the top of the type area; column c starts at
 * c × (columnEm + gutterEm) em, row r at r × rowEm em.
 */

/** A heading and the rows that its lines occupy, one under another, from `row` down. */
export interface PlacedHeading {
  role: 'label' | 'kicker' | 'headline' | 'deck' | 'byline' | 'from';
  heading: SetHeading;
  /** May be a fraction: the headings of a block are not aligned with the grid rows. */
  row: Rows;
  rows: Rows;
  column: number;
  columns: Columns;
}

/** A picture or a table that is placed outside the legs and spans one or several columns. */
export interface PlacedPlate {
  /** The table, or the picture with the caption below it, without the white row under that. */
  rect: Rect;
  /** Rows of the picture without its caption; for a table, all its rows. */
  pictureRows: Rows;
  content: Extract<BodyRow, { kind: 'figure' | 'table' }>;
}

export interface PlacedRow {
  /** Its first row, counted from the top of the leg. */
  offset: Rows;
  height: Rows;
  content: BodyRow;
}

/** The part of a story's body text in one column of the page. */
export interface Leg {
  /** A fraction where two wide legs share three columns. */
  column: number;
  /** More than one for a poem, which takes all columns of its story as one, and for legs wider than the page's columns. */
  columns: number;
  row: Rows;
  /** Height of the leg. Rows that its content does not fill are blank. */
  rows: Rows;
  content: PlacedRow[];
}

/** The ruled box 围框 around a story. */
export interface StoryBox {
  /** White between the rule and the text. */
  paddingEm: Em;
  /** Gutter between the narrower legs inside the box. */
  gutterEm: Em;
  /** Width of a leg inside the box. */
  legEm: Em;
}

export interface PlacedStory {
  slug: string;
  /** `tail` is the continuation of a story that begins on another page. */
  kind: 'story' | 'tail';
  rank: 1 | 2 | 3 | 4 | 5;
  rect: Rect;
  box?: StoryBox;
  /**
   * The headline block with the white around its headings, at the top of the rectangle. It spans all columns,
   * or the first where legs or pictures begin beside it.
   */
  headRect: Rect;
  headings: PlacedHeading[];
  plates: PlacedPlate[];
  legs: Leg[];
  /** Page numbers: 下转 `to` at the foot of the last leg, or 上接 `from` under the repeated headline. */
  jump?: { to?: number; from?: number };
  /** What an index leads to, in the order of its lines. */
  entries?: { slug: string; page: number }[];
  /** True for an advertisement that is set as text, as in large print. */
  isAd?: true;
}

/** A line of a table of contents. */
export interface ContentsEntry {
  /** The story that it leads to; undefined for the name of a group of stories. */
  slug?: string;
  /** Its last line ends with the number of the page. */
  heading: SetHeading;
  /** The rule that leads from the title to the number. */
  leader?: { fromEm: Em; toEm: Em };
  row: Rows;
  rows: Rows;
}

/** A thin rule; its ends are in em across and rows down. */
export interface Rule {
  kind: 'column' | 'cut-off';
  fromEm: Em;
  toEm: Em;
  fromRow: Rows;
  toRow: Rows;
}

/** Fills an area for which there is no text: an ornament 题花, or a house box with the edition's QR code. */
export interface Filler {
  kind: 'ornament' | 'house';
  rect: Rect;
}

export interface PageQuality {
  /** Share of the story area that is not blank, 0 to 1, counted in rows of single columns. */
  fill: number;
  /** Largest empty rectangle as a share of the story area. */
  largestBlank: number;
  looseLines: number;
  orphans: number;
  tombstones: number;
}

export interface PagePlan {
  number: number;
  name: string;
  grid: SheetGrid;
  /** The area of the masthead or folio: all columns at the top. */
  head: Rect;
  headKind: 'masthead' | 'folio';
  /** In reading order. */
  stories: PlacedStory[];
  rules: Rule[];
  fillers: Filler[];
  /** From the top down. */
  ads: PlacedAd[];
  /** The part of the table of contents on this page of a large-print edition; absent on other sheets. */
  contents?: ContentsEntry[];
  quality: PageQuality;
  /** Demerits of its grid, shapes and arrangement: compares plans of the same edition (`shapes/cost.ts`). */
  cost: number;
  /** How many of them the best arrangement of the same shapes on grids like its own might save at most. */
  bound: number;
  /** Time that making up the page took, by the clock passed in; 0 without one. */
  milliseconds: number;
}
