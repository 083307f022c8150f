import type { Em, Face } from './story';

/**
 * The typographic rules of a language. Each language of lib/language has one, and `TextMetrics` passes it to
 * the functions that set text.
 */
export interface Typography {
  /** How headlines, crossheads and other headings are aligned. */
  headingAlign: 'centre' | 'start';
  /** The face of emphasis, run-in bylines and quotations: Kai, or in Latin papers the italic. */
  emphasisFace: Face;
  /** The face of emphasis inside text of that face: the roman inside italics, or the same, which is slanted. */
  nestedEmphasisFace: Face;
  /** The face of strong words: Hei, or in Latin papers the bold of the text. */
  strongFace: Face;
  /** First-line indent in columns of usual width; narrow columns use at most one em. */
  paragraphIndent: Em;
  /** True when the first paragraph of a text and the first one after a crosshead are indented too. */
  indentsOpening: boolean;
  /** Text between a run-in byline and what follows; if it is only white, it is left out after a bracket. */
  bylineSeparator: string;
  /** Text between head and value when a table is set as a list. */
  tableColon: string;
  /**
   * True when spaces separate words: lines are justified by word spaces and letter-spacing. False when most
   * characters may begin a line: a space in a headline then separates phrases.
   */
  hasWordSpaces: boolean;
  /**
   * White between a full-width character and a Latin letter or digit, in papers without word spaces. It stretches to
   * half an em; what is over an eighth shrinks.
   */
  mixedWhite: Em;
  column: BestColumn;
  headingWords: HeadingWords;
  /** Matches the text after a digit that belongs to the number: `亿元` of 5亿元. Has flag `y`. */
  numberUnit: RegExp | undefined;
  /** The jump line under a story that continues on `page`. */
  continuedOn: (page: number) => string;
  /** A page in an index, of the same width for all pages of a paper where numbers have two digits: 02版. */
  pageTag: (page: number) => string;
  /** The line over the other part of a story that began on `page`. */
  continuedFrom: (page: number) => string;
  /** True where no line of text is stretched or squeezed, as in large print. */
  isRagged?: true;
  /** The face of captions; Kai, or in Latin papers the italic, where it is missing. */
  captionFace?: Face;
  /** The smallest size of tables and notes in em of the body; 0 where it is missing. */
  leastSize?: Em;
}

/** The column width that reads best. */
export interface BestColumn {
  em: Em;
  /** True when columns may be wider but not narrower; false when they may be either. */
  isMinimum: boolean;
}

/** Words, in lower case, beside which a headline should not break. */
export interface HeadingWords {
  /** Words that belong to the word before them and should not begin a line. */
  enclitics: ReadonlySet<string>;
  /** Words that belong to the word after them and should not end a line. */
  leading: ReadonlySet<string>;
}
