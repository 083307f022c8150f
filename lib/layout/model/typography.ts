import type { CharacterClass } from './line-break-class';
import type { Em, Face } from './story';

/**
 * What make-up must know of the language a paper is written in. lib/language has one of these in each of
 * its modules; `TextMetrics` carries it to wherever text is set. Each field is named for what it decides.
 */
export interface Typography {
  /** Where headlines, crossheads and their like are set in their measure. */
  headingAlign: 'centre' | 'start';
  /** The face of emphasis, run-in bylines and quotations; undefined where they stay in the face around them. */
  emphasisFace: Face | undefined;
  /** First-line indent in a column of usual width; no more than one em in a narrow one. */
  paragraphIndent: Em;
  /** Whether the first paragraph of a text, or the first one under a crosshead, is indented too. */
  indentsOpening: boolean;
  /** Between a byline that runs in and the text; where it is only white, a bracket does without it. */
  bylineSeparator: string;
  /** Between head and value where a table is set as a list. */
  tableColon: string;
  /**
   * Whether spaces part words. Then lines are justified by word spaces and letters; else every character
   * may begin a line, and a space in a headline parts phrases.
   */
  hasWordSpaces: boolean;
  /** Characters that behave at a line break otherwise than in most languages: German “ closes. */
  markClasses: ReadonlyMap<string, CharacterClass>;
  column: BestColumn;
  headingWords: HeadingWords;
  /** Matches, from a character behind a digit, what belongs to the number: `亿元` of 5亿元. Flag `y`. */
  numberUnit: RegExp | undefined;
  /** At the foot of a story that goes on on another page. */
  continuedOn: (page: number) => string;
  /** At the head of its other part. */
  continuedFrom: (page: number) => string;
}

/** The width of a column that reads best. */
export interface BestColumn {
  em: Em;
  /** True where no column may be narrower; false where one may be as much narrower as wider. */
  isMinimum: boolean;
}

/** Words beside which a headline should not break, in lower case. */
export interface HeadingWords {
  /** Never first on a line: they belong to the word before. */
  enclitics: ReadonlySet<string>;
  /** Never last on a line: they belong to the word after. */
  leading: ReadonlySet<string>;
}
