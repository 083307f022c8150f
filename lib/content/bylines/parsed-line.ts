/** The result of parsing a line, common to all scripts. */
import type { Credit } from '@/lib/language/byline-vocabulary';

export interface LinePart {
  text: string;
  /**
   * Present if the text is a name: what the words beside it say of the person. It is empty for a name without such
   * words, which is only a person's if the whole line is understood.
   */
  credits?: readonly Credit[];
}

export interface ParsedLine {
  /** Joined, they are exactly the line. */
  parts: LinePart[];
  /** The pieces that are neither names nor known words. */
  unknown: string[];
  /** Whether the line is printed at the start of the first paragraph. */
  runsIn: boolean;
}
