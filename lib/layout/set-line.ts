import type { Em, Face, Rows, Run, StoryPicture } from './story';

/**
 * What setting gives: broken lines, each as wide as its measure says, ready to be drawn.
 * A plan is made of these; components only turn them into spans.
 */

/** A stretch of a line in one style, with the white that the engine gave it. */
export interface Piece {
  text: string;
  style?: NonNullable<Run['style']>;
  href?: string;
  /**
   * White after every character of this piece, in em of the line's own size: negative where a mark is
   * squeezed or half width, positive where a word space or Han–Latin gap was widened. Default 0.
   */
  spacing?: Em;
  /** White before the first character (an opening mark that lost its left half at line start is negative). */
  before?: Em;
}

/** One set line. */
export interface SetLine {
  pieces: Piece[];
  /** White before the text, in em of the body. */
  indent: Em;
  /** Width of the pieces as set, in em of the body, indent left out. */
  width: Em;
  /** True when the line fills its measure exactly (justified); false for last lines, centred lines. */
  justified: boolean;
  /** True where the line ends inside a word that is hyphenated: the hyphen is drawn, never copied. */
  hyphenated: boolean;
  /** True when it had to be stretched past the limit. */
  loose: boolean;
  /** What stood between this line and the next in the source: nothing, or one space. */
  after: '' | ' ';
}

/** A row of a story's body: a set line, or a thing of several rows that is never cut. */
export type BodyRow =
  | {
      kind: 'line';
      role: 'paragraph' | 'crosshead' | 'item' | 'quote' | 'code';
      line: SetLine;
      face: Face;
      /** True for the first line of its block: a new element begins here. */
      opens: boolean;
      /** True for the last line of its block. */
      closes: boolean;
      /** Never the last row of a column (crossheads, first lines of a paragraph of several lines). */
      staysWithNext: boolean;
      /** Never the first row of a column (last lines of a paragraph). */
      staysWithPrevious: boolean;
      /** One-character last line that could not be mended. */
      orphan: boolean;
    }
  | { kind: 'facts'; title: SetLine; rows: BodyRow[]; height: Rows }
  | {
      kind: 'table';
      head: SetLine[][];
      cells: SetLine[][][];
      columnWidths: Em[];
      rowHeights: Rows[];
      height: Rows;
    }
  | { kind: 'figure'; picture: StoryPicture; caption: SetLine[]; height: Rows }
  | { kind: 'white'; height: Rows };

/** A headline, kicker, deck or label set at one size. */
export interface SetHeading {
  text: string;
  face: Face;
  /** Size in em of the body (1 = body size). */
  size: number;
  lines: SetLine[];
  /** Height of the lines alone, in body rows, not yet rounded up. */
  height: Rows;
  /** Breaks that fall inside a word or a name. */
  brokenWords: number;
}
