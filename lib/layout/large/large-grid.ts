import { emMillimetres, type Millimetres, type SheetGrid } from '../model/sheet-grid';
import type { Em, Rows } from '../model/story';

/**
 * The sheet of a large-print edition. Its numbers are those of three guidelines: ACB, Large Print Guidelines (American
 * Council of the Blind, 2022); CCLVI, Best Practices and Guidelines for Large Print Documents; and for Chinese the
 * 移动互联网应用（APP）适老化通用设计规范 of the MIIT (2021), the only Chinese document that has numbers.
 */

/** ACB, CCLVI and MIIT 1.1: 18 pt at least. It is a multiple of 3/16 pt, as browsers set type exactly. */
const bodySize = 18;

/** CCLVI: at least 1.5. MIIT 1.2: at least 1.3. */
const rowEm: Em = 1.5;

/** ACB: one inch at the sides and the top. */
const margin: Millimetres = 25.4;

/** A4, on which libraries and neighbourhood offices print. */
const paper = { width: 210, height: 297 } as const;

const em = emMillimetres({ bodySize });
const rows: Rows = Math.floor((paper.height - 2 * margin) / (rowEm * em));
/**
 * ACB: a single column. It has 25 em, which is 25 Han or about 55 Latin letters; two columns on A4 would have 12 em,
 * too few for lines without hyphens.
 */
const columnEm: Em = Math.floor((paper.width - 2 * margin) / em);

/** The line with the paper's name, the date and the page number, its rule and the white under it. */
const folioRows: Rows = 2;
/** The name of the paper, the kind of edition and the date, with the rule and the white under them. */
const frontRows: Rows = 6;

const side = (paper.width - columnEm * em) / 2;

export const largeGrid = {
  widthMm: paper.width,
  heightMm: paper.height,
  margins: { top: margin, bottom: margin, left: side, right: side },
  columns: 1,
  columnEm,
  gutterEm: 1,
  rows,
  headRows: folioRows,
  rowEm,
  bodySize,
} as const satisfies SheetGrid;

/** The same with room for what the first page has at its head. */
export const largeFront = { ...largeGrid, headRows: frontRows } as const satisfies SheetGrid;
