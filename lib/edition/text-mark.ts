/** A part of a text that is marked because a reader searched for it, in UTF-16 code units. */
export interface TextMark {
  from: number;
  to: number;
  /** Which hit of its view it is, from 1. Absent in a list of results. */
  hit?: number;
}

/** Returns the id of a hit in its view, to which links lead. */
export const hitId = (hit: number): string => `hit-${hit}`;
