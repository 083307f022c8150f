import type { Em, Face } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';

/** Where blocks are set: a column, or the inside of a list, a quotation or a box in it. */
export interface TextFrame {
  metrics: TextMetrics;
  /** From the column's left edge to this frame's right edge. */
  width: Em;
  /** From the column's left edge to this frame's left edge. */
  inset: Em;
  /** What paragraphs are here, and the face they are set in. */
  role: 'paragraph' | 'item' | 'quote';
  face: Face;
  /** Leading of the body in em. */
  rowEm: Em;
}

/** Nothing is set narrower than this: a frame that would be keeps the inset of the one around it. */
const narrowest: Em = 4;

/** Width of the lines in a frame. */
export function measureOf(frame: TextFrame): Em {
  return frame.width - frame.inset;
}

/** The frame inside this one that begins `by` em further in, where there is room. */
export function indented(frame: TextFrame, by: Em): TextFrame {
  return measureOf(frame) - by >= narrowest ? { ...frame, inset: frame.inset + by } : frame;
}

/**
 * First-line indent: the language's own, but at most one em in measures of nine and less, as CLREQ
 * (#line_head_indent_at_the_beginning_of_paragraphs) has it for narrow columns.
 */
export function paragraphIndent(frame: TextFrame): Em {
  const measure = measureOf(frame);
  if (measure < narrowest) return 0;
  const { paragraphIndent: usual } = frame.metrics.typography;
  return measure > 9 ? usual : Math.min(1, usual);
}
