/** The lines of a paragraph in the source, and what is found in them. */
import type { Finding } from '../diagnostic';

/** A line of a paragraph. */
export interface SourceLine {
  text: string;
  /** The position in the paragraph. */
  index: number;
  /** True if a hard line break parts the line from the one before it. */
  isAfterBreak: boolean;
}

export interface LineFinding extends Finding {
  /** The position in the text of the first of the lines. */
  index: number;
}
