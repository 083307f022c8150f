import type { Millimetres } from '../model/sheet-grid';
import type { Em, Face, Rows, TableBlock } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { MeasuredTable, TableFrame } from './measure-table';

/** The space that blocks are set in: a column, or the inside of a list, quotation or box in it. */
export interface TextFrame {
  metrics: TextMetrics;
  /** Distance from the column's left edge to this frame's right edge. */
  width: Em;
  /** Distance from the column's left edge to this frame's left edge. */
  inset: Em;
  /** Role of the paragraphs in this frame. */
  role: 'paragraph' | 'item' | 'quote';
  /** Face of text without a style. */
  face: Face;
  /** Leading of the body in em. */
  rowEm: Em;
  /** Width of all columns of the story, for tables too wide for one; undefined where none may go across them. */
  acrossWidth?: Em | undefined;
  /** What is further down than this need not be set. */
  most: Rows;
  /** Where the lines of the story's poem begin, from the frame's left edge. */
  verseIndent?: Em;
  /** What limits the size of pictures besides the frame; by default nothing does. */
  pictures?: PictureLimits | undefined;
  /** Measures a table; by default each time it is set. */
  measure?: MeasureTable | undefined;
}

export interface PictureLimits {
  /** Most rows of a picture with its caption. */
  tallest: Rows;
  /** An em of the body. */
  emMillimetres: Millimetres;
}

/** Measures the cells of a table, which do not depend on the width that it is set in. */
export type MeasureTable = (table: TableBlock, frame: TableFrame) => MeasuredTable;

/** The least width of an indented frame; one that would be narrower is not indented. */
const narrowest: Em = 4;

/** Returns the width of the lines in a frame. */
export function measureOf(frame: TextFrame): Em {
  return frame.width - frame.inset;
}

/** Returns a frame that is indented by `by` em, or the same one if there is no room. */
export function indented(frame: TextFrame, by: Em): TextFrame {
  return measureOf(frame) - by >= narrowest ? { ...frame, inset: frame.inset + by } : frame;
}

/**
 * Returns the first-line indent in a frame: the language's own, but at most one em in lines of up to nine em, as
 * CLREQ says of narrow columns (#line_head_indent_at_the_beginning_of_paragraphs), and none under four em.
 */
export function paragraphIndent(frame: TextFrame): Em {
  const measure = measureOf(frame);
  if (measure < narrowest) return 0;
  const { paragraphIndent: usual } = frame.metrics.typography;
  return measure > 9 ? usual : Math.min(1, usual);
}
