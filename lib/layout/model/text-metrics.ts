import type { Em, Face } from './story';
import type { Typography } from './typography';

/** What make-up gets from outside: the language's typography, and functions that depend on their arguments only. */
export interface TextMetrics {
  typography: Typography;
  /** Advance of one character (code point) in em of its own size. */
  measure: (face: Face, character: string) => Em;
  /** Words of a text, in order, joined again they are the text; knows the paper's own names. */
  segment: (text: string) => string[];
  /** The syllables a Latin word may be hyphenated into, in order. */
  hyphenate: (word: string) => string[];
}
