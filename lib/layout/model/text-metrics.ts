import type { UnicodeProperties } from './line-break-class';
import type { Em, Face } from './story';
import type { Typography } from './typography';

/**
 * What layout needs to know of language and fonts. The functions are pure: the same arguments always give
 * the same result.
 */
export interface TextMetrics {
  typography: Typography;
  /** The data of Unicode on which line breaks depend. */
  unicode: UnicodeProperties;
  /** Returns the advance of one character (code point) in em of its own size. */
  measure: (face: Face, character: string) => Em;
  /** Splits a text into words; joined they are the text. Names that the paper uses are never split. */
  segment: (text: string) => string[];
  /** Splits a Latin word into the syllables between which it may be hyphenated. */
  hyphenate: (word: string) => string[];
}
