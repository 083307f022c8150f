/**
 * What an editor's eye minds, as numbers. The unit is the demerit: 100 is one blank row of one column at
 * the end of a story, the thing readers see first. All are whole, so that every machine adds up the same.
 */
export type Demerits = number;

/** One row of one column that carries nothing. */
export const BLANK_ROW: Demerits = 100;

/** Of a leg of text. */
export const LEG = {
  /** Legs under 4 rows are scraps under their headline. By missing rows of a story's shortest leg, squared. */
  scrap: 40,
  shortest: 4,
  /** Over 40 rows the eye loses the column. Per row over. */
  endless: 12,
  longest: 40,
  /** A leg beside its headline: a change on the page, but the eye has to climb. */
  raised: 45,
  /** Last line of a paragraph alone at the head of a leg (CLREQ "widow"). */
  widow: 35,
  /** First line of a paragraph alone at the foot of a leg: common in papers, better avoided. */
  orphanFoot: 8,
} as const;

/** Of a headline and its white. */
export const HEADLINE = {
  /** Per step away from the size the ladder has for the rank and span, squared. */
  step: 9,
  /** Steps below the ladder make the rank unreadable. */
  belowLadder: 60,
  /** White beyond one row above and one below, per row and column: grey holes in the page. */
  white: 9,
  /** White under one row and a half in all: the headline clings to its text. */
  cramped: 18,
  /** A line that fills less of its measure than `emptiest` looks lost, the more so ranged left; per hundredth. */
  lost: 2,
  emptiest: { centred: 0.42, ranged: 0.7 },
  /** Every line after the second. */
  manyLines: 14,
  /** Lines of fewer than `choppyEm` characters one under another, per character missing: a headline in crumbs. */
  choppy: 14,
  choppyEm: 6,
  /** A break inside a word or a name. */
  brokenWord: 150,
  /** A break that parts what is read as one: before 的 or 人, behind `the`. */
  badBreak: 60,
  /** A headline block taller than the text under it, per row. */
  topHeavy: 4,
} as const;

/** Of a story's span and shape. */
export const SPAN = {
  /** Per column short of what the rank deserves, or beyond what it can carry. */
  narrow: { 1: 90, 2: 30, 3: 12, 4: 4, 5: 0 },
  wide: { 1: 4, 2: 8, 3: 12, 4: 18, 5: 25 },
} as const;

/** Of a picture. */
export const PICTURE = {
  /** Per hundredth of crop beyond none. */
  crop: 2,
  /** Crop of height either way that still shows what the photographer took. */
  mostCrop: 0.14,
  /** Share of the page's height no picture exceeds, however narrow and tall it was taken. */
  tallest: 0.45,
  /** Per column away from the width that its rank and the editor ask for. */
  width: 18,
} as const;

/** Of the page as a whole. */
export const PAGE = {
  /** The lead not at the top: the one rule every reader knows. */
  leadNotOnTop: 1500,
  /** The lead not at the left (horizontal setting reads left over right). */
  leadNotLeft: 220,
  /** Another headline as large as the lead's. */
  leadNotLargest: 400,
  /** What a lead may cost above its cheapest shape to have a larger headline; others stay under that. */
  leadStretch: 150,
  /** A story of more weight under one of less; per rank and tenth of the page. */
  rankInversion: 13,
  /** Headlines of like size side by side at one height read across. */
  tombstone: 260,
  /** The same with sizes only somewhat apart. */
  nearTombstone: 45,
  /** Two pictures touching. */
  picturesTouch: 120,
  /** A headline right under another story's picture is taken for its caption. */
  headlineUnderPicture: 200,
  /** Two neighbours of the same shape: the page looks like a table. */
  sameShape: 14,
  /** Editor's pins: broken only where two contradict each other. */
  pin: 3000,
  /** Beyond this share of blank the page looks unfinished; what a page with that share more of it costs. */
  mostBlank: 0.005,
  tooBlank: 60000,
  /** A box 围框 on one small story brings rest into a page of text: what it is worth there. */
  boxWorth: 30,
  /** Boxes touching boxes. */
  boxesTouch: 80,
} as const;

/** Of the grid a page had to take. */
export const GRID = {
  /** Per 3/16 pt above the sheet's own body size: pages of one paper should look alike. */
  bodyStep: 10,
  /** Beyond 12 pt a page looks like an extra 号外; per step. */
  beyondTwelve: 25,
  /** Per hundredth of an em away from the best leading. */
  leading: 2,
  bestLeading: 1.42,
  /** Per em of column away from the best measure. */
  column: 6,
} as const;

/** Of what is not news. */
export const FILLER = {
  /** A house box is a confession; only where text and headlines cannot fill the page. */
  house: 700,
  /** An ornament 题花 of a few rows is a smaller one. */
  ornament: 300,
  /** Per column-row of either. */
  row: 4,
  /** What a whole page of it beyond `EDITION.mostFiller` costs: better larger type than an empty sheet. */
  beyond: 4000,
  /** Blank left where nothing else closes the page; per column-row. */
  blank: 400,
} as const;

/** Of the edition as a whole. */
export const EDITION = {
  /** A page more costs paper: never had only to be rid of a house box. */
  page: 800,
  /** A reader who has to turn the page. */
  jump: 40,
  /** A page with this share of ornament and house box still looks made; */
  mostFiller: 0.1,
  /** what a page costs that is nothing else, */
  filler: 300,
  /** and what it costs on top of that beyond `mostFiller`: rather four jumps than a third of a page of it. */
  vast: 700,
  /** Type half as large again as on another page looks like another paper; */
  mostApart: 1.5,
  /** what each time as large beyond that costs: rather four jumps than type twice as large. */
  apart: 400,
} as const;

/** Of a story that is cut in two. */
export const JUMP = {
  /** Readers do not follow; but better than a story that is not there. */
  once: 300,
  /** Per row of text that goes on: the more stands here the better. */
  sentOn: 0.5,
  /** Half a word before the jump, half after it. */
  hyphen: 60,
  /** The picture goes on with the tail. */
  pictureLater: 200,
  /** Fewer column-rows before the jump than this leave a headline without its story; per column-row. */
  stump: 14,
  /** Fewer than so many are a scrap that no editor sends on; per column-row. */
  leastRows: 9,
  scrap: 80,
  stumpRows: { 1: 45, 2: 30, 3: 18, 4: 12, 5: 9 },
} as const;
