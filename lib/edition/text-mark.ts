import type { Root } from 'hast';

/** A part of a text that is marked because a reader searched for it, in UTF-16 code units. */
export interface TextMark {
  from: number;
  to: number;
  /** Which hit of its view it is, from 1. Absent in a list of results. */
  hit?: number;
  /** True for a part of a hit that began in a text before. */
  isFurther?: true;
}

/** Returns the id of a hit in its view, to which links lead. */
export const hitId = (hit: number): string => `hit-${hit}`;

/** What a reader searched for in an article. */
export interface MarkedArticle {
  query: string;
  /** How many places are marked. */
  count: number;
  label: TextMark[];
  kicker: TextMark[];
  title: TextMark[];
  deck: TextMark[];
  byline: TextMark[];
  /** With `mark` elements. */
  body: Root;
  /** Of each correction and of each keyword. */
  corrections: TextMark[][];
  keywords: TextMark[][];
}
