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
  /**
   * Returns the advance of a cluster in em of its own size: of one character (code point), or of several that are
   * drawn together (a grapheme, see tokenize.ts).
   */
  measure: (face: Face, cluster: string) => Em;
  /**
   * Returns what two adjacent clusters move together when they are drawn, in em; negative where they come closer.
   * Undefined for faces without kerning.
   */
  kern?: (face: Face, left: string, right: string) => Em;
  /**
   * Splits a text into words, each as its parts: a compound has several, between which it is broken only if there
   * is no better place. Joined they are the text. Names that the paper uses are one part.
   */
  segment: (text: string) => string[][];
  /** Splits a Latin word into the syllables between which it may be hyphenated. */
  hyphenate: (word: string) => string[];
}
