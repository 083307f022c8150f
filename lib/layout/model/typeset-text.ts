import type { Em, Face, Rows, Run, StoryPicture } from './story';

/**
 * What setting gives: broken lines, each as wide as its measure says, ready to be drawn.
 * A plan is made of these; components only turn them into spans.
 */

/** A stretch of a line in one style, with the white that the engine gave it. */
export interface Piece {
  text: string;
  /** `byline` is the byline that runs in at the head of a story: the engine's own style. */
  style?: NonNullable<Run['style']> | 'byline';
  href?: string;
  /**
   * White after every character of this piece, in em of the line's own size (letter-spacing): negative
   * where the last mark is half width, positive where the line is stretched. Default 0.
   */
  spacing?: Em;
  /**
   * White added to every word space of this piece (word-spacing), beside `spacing`. Its own field
   * because a justified Latin line is then one piece instead of one a word. Default 0.
   */
  wordSpacing?: Em;
  /** White before the first character: negative before or behind a squeezed mark, 1/8 em beside Latin. */
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
  /** Set on a last line of one character (孤字) that could not be avoided. */
  orphan?: true;
  /** What stood between this line and the next in the source: nothing, or one space (a full one in headlines). */
  after: '' | ' ' | '\u3000';
  /** A list's bullet or number, hanging `hang` em wide in the indent; drawn, never copied. */
  marker?: { text: string; hang: Em };
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
      /** One-character last line that could not be fixed. */
      orphan: boolean;
    }
  | {
      /** A fact box: its title's lines, then its rows, each inset; `height` holds all, padding too. */
      kind: 'facts';
      title: SetLine;
      /** Further lines of a title too long for one. */
      titleMore?: SetLine[];
      rows: BodyRow[];
      height: Rows;
    }
  | {
      kind: 'table';
      /** Lines of each head cell; empty when the table has no head. */
      head: SetLine[][];
      /** Lines of each cell of each row. */
      cells: SetLine[][][];
      /** Width of the text of each column; the gutter of `tableGutter` em stands between. */
      columnWidths: Em[];
      /** The head's height first, where there is one. */
      rowHeights: Rows[];
      height: Rows;
    }
  | { kind: 'figure'; picture: StoryPicture; caption: SetLine[]; height: Rows }
  /** An empty row above a crosshead; dropped at the top of a column. */
  | { kind: 'white'; height: Rows };

/** Rows that a row of a body takes: a line one, everything else its own height. */
export function heightOf(row: BodyRow): Rows {
  return row.kind === 'line' ? 1 : row.height;
}

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
  /** Breaks between words that are read as one, and scraps of phrases: see break-heading.ts. */
  badBreaks: number;
}
