import type { Em, Face, Rows, Run, StoryPicture } from './story';

/**
 * The output of text setting: broken lines, ready to be drawn. Plans are made of them, and components only
 * turn them into spans.
 */

/** A part of a line with one style and one spacing. */
export interface Piece {
  text: string;
  /**
   * The engine sets two styles itself: `byline` of a byline at the beginning of the first paragraph, and `head`
   * of a column's head that is repeated before a cell.
   */
  style?: NonNullable<Run['style']> | 'byline' | 'head';
  href?: string;
  /** BCP 47, if it is not that of the text around it. */
  language?: string;
  /**
   * Letter-spacing: white after every character of this piece, in em of the line's font size. Positive
   * where the line is stretched, negative where its last punctuation mark is half width. Default 0.
   */
  spacing?: Em;
  /**
   * Word-spacing: white added to every word space of this piece, besides `spacing`. With it a justified
   * Latin line is one piece instead of one piece per word. Default 0.
   */
  wordSpacing?: Em;
  /**
   * White before the first character: 1/8 em between Han and Latin, negative where a punctuation mark at or
   * before this place is squeezed. Default 0.
   */
  before?: Em;
}

export interface SetLine {
  pieces: Piece[];
  /** White before the text, in em of the body. */
  indent: Em;
  /** Width of the pieces as set, without the indent, in em of the body. */
  width: Em;
  /** True when the line fills its measure exactly; false for lines that may be shorter (last, ragged). */
  justified: boolean;
  /** True when the line ends with a hyphen, which is drawn but not part of the text that a reader copies. */
  hyphenated: boolean;
  /** True when the line is stretched past its limit, or is left short because it would be torn apart. */
  loose: boolean;
  /** Set on a last line of one character (孤字) that could not be avoided. */
  orphan?: true;
  /** The text between this line and the next in the source: nothing, a space, an ideographic space or a hard break. */
  after: '' | ' ' | '\u3000' | '\n';
  /** A list's bullet or number, in the last `hang` em of the indent; drawn, not copied. */
  marker?: { text: string; hang: Em };
}

/** A row of a story's body as it is placed: a set line, or a block of several rows. */
export type BodyRow =
  | {
      kind: 'line';
      role: 'paragraph' | 'crosshead' | 'item' | 'quote' | 'code' | 'note' | 'verse';
      line: SetLine;
      face: Face;
      /** Size of the type in em of the body, if it is not 1. */
      size?: Em;
      /** Distance of a quotation's rule from the column's left edge, in languages that mark quotations by one. */
      quoteRule?: Em;
      /** True for the first line of its block. */
      opens: boolean;
      /** True for the last line of its block. */
      closes: boolean;
      /** True when no column may end with this row: lines of crossheads, and the last line before a table. */
      staysWithNext: boolean;
      /** True when no column may begin with this row (short last lines, further lines of crossheads). */
      staysWithPrevious: boolean;
      /** True for a last line of one character that could not be avoided. */
      orphan: boolean;
    }
  | {
      /** A fact box: the first line of its title, then its rows; `height` includes the padding. */
      kind: 'facts';
      title: SetLine;
      /** Further lines of a title too long for one. */
      titleMore?: SetLine[];
      rows: BodyRow[];
      height: Rows;
    }
  | PlacedTable
  | {
      kind: 'figure';
      picture: StoryPicture;
      caption: SetLine[];
      height: Rows;
      /** The width of the picture, where it is too coarse or too tall to be as wide as its place. */
      mostWidth?: Em;
    }
  /** An empty line of a code block; dropped at the top of a column. */
  | { kind: 'white'; height: Rows };

/** What the rows of a table have in common. */
export interface TableFormat {
  /** The lines of each head cell; empty when the table has no head. */
  head: SetLine[][];
  /** Height of the head; 0 when there is none. */
  headHeight: Rows;
  /** Width of the text of each column. */
  columnWidths: Em[];
  /** White between two columns. */
  gutter: Em;
  /** Size of the type in em of the body. */
  size: Em;
  /** True for a table over all columns of its story, false for one in a single column. */
  isAcross: boolean;
}

/** A table, or the part of one that is in one column, with the head over it. */
export interface PlacedTable extends Omit<TableFormat, 'headHeight' | 'isAcross'> {
  kind: 'table';
  /** The lines of each cell of each row. */
  cells: SetLine[][][];
  /** Heights of the head, if there is one, and of each row. */
  rowHeights: Rows[];
  height: Rows;
}

/** One row of a table in a galley. The rows of a table follow each other and share its format. */
export interface TableRow {
  kind: 'table-row';
  format: TableFormat;
  /** The lines of each cell. */
  cells: SetLine[][];
  /** Without the head. */
  height: Rows;
  /** True when no column may end with this row, because a row alone with the head looks like another table. */
  staysWithNext: boolean;
}

/** A row of a galley, in which tables are still in rows, since a column may end between two of them. */
export type GalleyRow = Exclude<BodyRow, PlacedTable> | TableRow;

/** White between a picture and its caption, taken from the picture's height so that the caption is on the grid. */
export const captionWhite: Em = 0.3;

/** Returns the height of a row: one for a line. */
export function heightOf(row: BodyRow | GalleyRow): Rows {
  return row.kind === 'line' ? 1 : row.height;
}

/** A headline, kicker, deck or label set at one size. */
export interface SetHeading {
  text: string;
  face: Face;
  /** Size in em of the body (1 = body size). */
  size: number;
  lines: SetLine[];
  /** Height of the lines without white around them; may be a fraction. */
  height: Rows;
  /** How many lines end inside a word or a name. */
  brokenWords: number;
  /** How many lines end between words that belong together; see headings/break-heading.ts. */
  badBreaks: number;
}
