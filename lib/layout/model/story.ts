/**
 * The input of layout: a story as plain data. lib/edition makes stories from articles; layout knows
 * nothing of Markdown, fonts or the disk.
 */

/** A width in em (字) of the body size, unless a comment names another em. */
export type Em = number;
/** A height in body rows (行). */
export type Rows = number;
/** A width in columns (栏) of the sheet. */
export type Columns = number;

/**
 * The typefaces of a paper, by their roles and with the names that Chinese papers have for them: Song for text,
 * heavy Song for headlines, Hei (sans serif), Kai for asides and emphasis, and the bold of strong words. In a
 * Latin paper, Song is the roman and Kai the italic (lib/fonts/face-sets.ts).
 */
export type Face = 'song' | 'heavy' | 'hei' | 'kai' | 'bold';

/** Text in one style. */
export interface Run {
  /** A line feed is a hard break: the next line begins there. */
  text: string;
  style?: 'strong' | 'emphasis' | 'code' | 'superscript' | 'strike';
  href?: string;
  /** BCP 47, if it is not that of the text around it. */
  language?: string;
}

export type Block =
  | ParagraphBlock
  | { kind: 'crosshead'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'facts'; title: string; blocks: Block[] }
  | TableBlock
  | { kind: 'figure'; picture: StoryPicture }
  | { kind: 'code'; text: string }
  /** Footnotes at the end of a story, numbered from `start`. */
  | { kind: 'notes'; start: number; items: Block[][] }
  /** A correction of the story, under its text. */
  | { kind: 'correction'; runs: Run[] };

export interface ParagraphBlock {
  kind: 'paragraph';
  runs: Run[];
  /** The paragraph begins on another page, so its first line here has no indent. */
  continues?: true;
  /**
   * A stanza of a poem; a signature with its date, which is set at the right; a question, which no column break parts
   * from its answer; or a line without an indent. Prose without it.
   */
  setting?: 'verse' | 'sign-off' | 'question' | 'flush';
}

export type CellAlign = 'start' | 'centre' | 'end';

export interface TableBlock {
  kind: 'table';
  /** The heads of the columns; empty for a table without a head. */
  head: Run[][];
  /** The cells of each row; a row may have fewer or more cells than the head. */
  rows: Run[][][];
  /** By column; `start` where it is missing. */
  align?: CellAlign[];
  /** Set as lines `head：value` at any width, because one of its rows is too tall for a column. */
  isListed?: true;
}

export interface StoryPicture {
  src: string;
  /** Size in pixels. */
  width: number;
  height: number;
  /** True for an infographic or another drawing, which is never cropped. */
  isDrawing?: true;
  /** What has to be seen where the picture is cropped: shares of its width and height from the left and the top. */
  focus?: { x: number; y: number };
  alt: string;
  caption?: string;
  credit?: string;
}

/** Layout choices that the editor fixed; they win over the engine's. */
export interface Pins {
  span?: Columns;
  /** A ruled, tinted box 围框 around the story. */
  box?: boolean;
  place?: 'lead' | 'top' | 'bottom';
  picture?: 'none' | 'small' | 'large';
  /** Slug of a story to be placed next to this one. */
  keepWith?: string;
}

export interface Story {
  slug: string;
  section: string;
  /** 1 lead, 2 second, 3 normal, 4 small, 5 brief. */
  rank: 1 | 2 | 3 | 4 | 5;
  /** The page 版 that the editor chose; without one the engine chooses. */
  page?: number;
  /** Standing label 栏目. */
  label?: string;
  kicker?: string;
  headline: string;
  deck?: string;
  /** The printed byline, with its brackets where it has them: `本报讯（记者 杨丽萍）` or `By Jane Doe`. */
  byline?: string;
  /** True when the byline is set at the beginning of the first paragraph (本报讯 …). */
  bylineRunsIn: boolean;
  /** True for a story that is a picture with a caption: it is set wide. */
  isPhoto?: true;
  blocks: Block[];
  pins: Pins;
  /** True for an index 今日导读, whose lines the make-up writes. */
  isIndex?: true;
  /** True for an advertisement that is set as text, as in large print. */
  isAd?: true;
}
