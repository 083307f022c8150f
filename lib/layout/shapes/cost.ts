/**
 * The weights of make-up: what a good editor would avoid, as numbers. The unit is the demerit; 100 demerits
 * are one blank row of one column at the end of a story, the flaw that readers see first. Sums are rounded
 * to whole demerits, so that every machine adds up the same.
 */
export type Demerits = number;

/** Cost of one blank row in one column. */
export const BLANK_ROW: Demerits = 100;

/** Costs of the legs of a story. */
export const LEG = {
  /** A shortest leg of fewer than `shortest` rows looks like a remnant under its headline. Per missing row, squared. */
  tooShort: 40,
  shortest: 4,
  /** In a leg of more than `longest` rows the eye loses the column. Per row beyond. */
  tooLong: 12,
  longest: 40,
  /** A leg beside its headline varies the page, but the reader's eye has to move up again. */
  raised: 45,
  /** The last line of a paragraph alone at the head of a leg (CLREQ "widow"). */
  widow: 35,
  /** A crosshead, or what leads up to a table, at the foot of a leg: it says nothing there, and editors send it back. */
  orphanFoot: 1500,
} as const;

/** Costs of lines of text. */
export const LINE = {
  /** A line stretched beyond its limits, which an editor would send back: as bad as such a headline. */
  loose: 700,
  /** Text in legs wider than the columns of the page: variety to one editor, unrest to another. */
  wide: 60,
} as const;

/** Costs of a headline and the white around it. */
export const HEADLINE = {
  /** Per step away from the usual size for the rank and span, squared. */
  step: 9,
  /** Sizes below or above those of a rank make the rank hard to recognize. Per step. */
  outsideSizes: 60,
  /** What an editor would send back (`model/headline-limits.ts`), as bad as several blank rows. Per reason. */
  refused: 1500,
  /** White around the block beyond what is ample leaves holes in the page. Per row, and per column and one more. */
  white: 9,
  /** With little white the headline sticks to its text. Per half row of white missing. */
  cramped: 18,
  /** A headline that fills less of its width than `emptiest` looks lost, more so when ranged left. Per hundredth. */
  tooEmpty: 2,
  emptiest: { centred: 0.42, ranged: 0.7 },
  /** Every line after the second. */
  manyLines: 14,
  /**
   * Every line after the third, and also three lines of fewer than `stairEm` characters in the mean: they are a
   * staircase, and a smaller size is better than that.
   */
  staircase: 60,
  stairEm: 4,
  /** Several lines of fewer than `shortLineEm` characters chop a headline up. Per character missing in the mean. */
  shortLine: 14,
  shortLineEm: 6,
  /** A break inside a word or a name. */
  brokenWord: 150,
  /** A break that separates what is read together, such as the one before 的 or 人 or after `the`. */
  badBreak: 60,
  /** A headline block taller than the text under it, per row. */
  topHeavy: 4,
} as const;

/** Costs of a story's span, per column. */
export const SPAN = {
  /** Per column fewer than the rank deserves. */
  narrow: { 1: 90, 2: 30, 3: 12, 4: 4, 5: 0 },
  /** Per column more than the rank justifies. */
  wide: { 1: 4, 2: 8, 3: 12, 4: 18, 5: 25 },
} as const;

/** Costs and limits of a picture. */
export const PICTURE = {
  /** Per hundredth of its height that is cropped or added. */
  crop: 2,
  /** Share of the page's height that no picture exceeds, even a narrow and tall one. */
  tallest: 0.45,
  /** The same for several pictures together: a page of pictures still has a headline and a text. */
  tallestGroup: 0.75,
  /** Pictures side by side that do not end in the same row. Per row. */
  uneven: 20,
  /** A picture of one column that has pixels for more is too small to show more than a face. */
  oneColumn: 45,
  /** A picture lower than `low` rows is a strip in which nothing can be recognised. Per missing row. */
  tooLow: 80,
  low: 5,
  /** The same as for one column for a panorama, which is a ribbon there, and in a story that is a picture. */
  ribbon: 400,
  photoStory: 120,
  /** A picture pinned as large that has one column, or as a small share of its story's: as bad as half a broken pin. */
  notLarge: 1500,
  /** Per column of its story that it does not have. */
  largeWidth: 60,
  /**
   * The best picture of a page narrower than two columns: no picture leads the page then. On the front that is as bad
   * as half a broken pin, because readers see it first.
   */
  leadNarrow: { front: 1500, inside: 250 },
  /** Per column that it has fewer than the share of the page's columns that it deserves. */
  leadSmall: { front: 110, inside: 40 },
  leadShare: { front: 0.5, inside: 0.4 },
  /** Per column that a story which is a picture has fewer than a third of the page, and fewer than two. */
  narrow: 300,
  /** Per column away from the width that follows from rank and pins. */
  width: 18,
} as const;

/** Costs of a table. */
export const TABLE = {
  /**
   * Set as lines because no width of the story has room for it: a reader can no longer compare down a column. Worth
   * half a broken pin: the page is arranged around it wherever it fits at all.
   */
  listed: 1500,
  /** Cut at the end of a leg: an editor would send it back, but it is better than lines. */
  cut: 700,
} as const;

/** Costs of a poem. */
export const VERSE = {
  /** A line that does not fit and is turned over. */
  turned: 40,
  /** Per hundredth of the width that the longest line leaves white beyond `emptiest`. */
  tooEmpty: 3,
  emptiest: 0.45,
  /** A poem taller than this share of the page is set in several legs. */
  tallest: 0.8,
} as const;

/** Costs of the page as a whole. */
export const PAGE = {
  /** The lead is not at the top: the one rule that every reader knows. */
  leadNotOnTop: 1500,
  /** The lead is not at the left, where horizontal text begins. */
  leadNotLeft: 220,
  /** Another headline is as large as the lead's. */
  leadNotLargest: 400,
  /** Other headlines must be smaller than the largest one that costs the lead at most this much extra. */
  leadStretch: 150,
  /** A story of higher rank is below one of lower rank; per rank and tenth of the page. */
  rankInversion: 13,
  /** Headlines of similar size side by side at the same height are read as one. */
  tombstone: 260,
  /** The same with sizes that differ a little more. */
  nearTombstone: 45,
  /** Two pictures touch. */
  picturesTouch: 120,
  /** A headline directly under another story's picture is taken for its caption. */
  headlineUnderPicture: 200,
  /** Two neighbours of the same shape make the page look like a table. */
  sameShape: 14,
  /** A pin is broken, which may happen only where two pins contradict each other. */
  pin: 3000,
  /** A page with a larger share of blank than this looks unfinished. */
  mostBlank: 0.005,
  /** Cost of the share of blank beyond `mostBlank`, if it were the whole page. */
  tooBlank: 60000,
  /** What a box 围框 around one small story is worth: it brings calm into a page of text. */
  boxWorth: 30,
  /** Two boxes touch. */
  boxesTouch: 80,
} as const;

/** Costs of the grid of a page. */
export const GRID = {
  /** Per hundredth of an em away from the best leading. */
  leading: 2,
  bestLeading: 1.42,
  /** Lines further apart than this look like those of a book, not of a newspaper. Per hundredth of an em beyond. */
  beyondLoosest: 4,
  loosest: 1.5,
  /** Per em of column width away from the best width. */
  column: 6,
} as const;

/** Costs of what fills a page without being news. */
export const FILLER = {
  /** A house box is the last resort where text and headlines cannot fill the page. */
  house: 700,
  /** An ornament 题花 of a few rows is less bad. */
  ornament: 300,
  /** Per column-row of either. */
  row: 4,
  /** Cost of the share beyond `EDITION.mostFiller`, if it were the whole page: larger type is better than that. */
  beyond: 4000,
  /** Blank that remains where the page comes out full in no other way; per column-row. */
  blank: 400,
} as const;

/** Costs of the edition as a whole. */
export const EDITION = {
  /** One more page costs paper; it is never added only to avoid a house box. */
  page: 800,
  /** A rule that an editor would send a page back for: worse than three jumps, better than one more page. */
  refused: 150,
  /** Per demerit of a page: two tombstones are better than a jump. */
  ownCost: 0.05,
  /** A story that makes the reader turn the page. */
  jump: 40,
  /** From a page with more jumps than this, readers are sent away more often than they can read on. Per jump more. */
  manyJumps: 60,
  mostJumps: 3,
  /** A page with this share of ornament and house box still looks well made. */
  mostFiller: 0.05,
  /** Cost of filler, per page full of it. */
  filler: 300,
  /** Further cost of the share beyond `mostFiller`: four jumps are better than a third of a page of filler. */
  largeFiller: 1500,
  /** A hole of more than this share of the page is seen at once. */
  mostBlank: 0.01,
  /** A page of which less is filled has holes all over. */
  leastFill: 0.985,
  /** Cost of the share beyond `mostBlank` or short of `leastFill`, if it were the whole page: two jumps a hundredth. */
  largeBlank: 10000,
} as const;

/** Costs of a story that is cut in two and continues on another page. */
export const JUMP = {
  /** Many readers do not follow a jump; but that is better than a story left out. */
  once: 300,
  /** Per row of text that goes on to the other page. */
  sentOn: 0.5,
  /** A word is hyphenated across the jump. */
  hyphen: 60,
  /** The picture goes to the other page with the rest of the story. */
  pictureLater: 200,
  /** Column-rows before the jump, by rank, below which the headline seems to have no story. */
  beginningRows: { 1: 45, 2: 30, 3: 18, 4: 12, 5: 9 },
  /** Per column-row fewer than that. */
  shortBeginning: 14,
  /** Column-rows before the jump below which no editor would let a story jump. */
  veryShortRows: 9,
  /** Per column-row fewer than that. */
  veryShortBeginning: 80,
} as const;
