/**
 * What comes in: a story as plain data.
 * lib/edition makes these from articles; nothing here knows Markdown, fonts or the disk.
 */

/** Widths in em (字) of the body size; a headline's own em is its size times this. */
export type Em = number;
/** Heights in body rows (行). */
export type Rows = number;
/** Widths in columns (栏) of the sheet. */
export type Columns = number;

/** The four faces of the paper: Song text, heavy Song, Hei and Kai. */
export type Face = 'song' | 'heavy' | 'hei' | 'kai';

/** A stretch of text in one style. */
export interface Run {
  text: string;
  style?: 'strong' | 'emphasis' | 'code' | 'superscript' | 'strike';
  href?: string;
}

export type Block =
  /** `continues`: its beginning stands on another page, so it opens without indent. */
  | { kind: 'paragraph'; runs: Run[]; continues?: true }
  | { kind: 'crosshead'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'facts'; title: string; blocks: Block[] }
  | { kind: 'table'; head: Run[][]; rows: Run[][][] }
  | { kind: 'figure'; picture: StoryPicture }
  | { kind: 'code'; text: string };

export interface StoryPicture {
  src: string;
  /** Intrinsic size in pixels; only the ratio matters here. */
  width: number;
  height: number;
  alt: string;
  caption?: string;
  credit?: string;
}

/** The editor's pins; they always win over the engine's own choice. */
export interface Pins {
  span?: Columns;
  /** A ruled, tinted box 围框 round the story. */
  box?: boolean;
  place?: 'lead' | 'top' | 'bottom';
  picture?: 'none' | 'small' | 'large';
  /** Slug of the story that stands next to this one. */
  keepWith?: string;
}

export interface Story {
  slug: string;
  section: string;
  /** 1 lead, 2 second, 3 normal, 4 small, 5 brief. */
  rank: 1 | 2 | 3 | 4 | 5;
  /** The 版 the editor asks for; left to the make-up when absent. */
  page?: number;
  /** Standing label 栏目. */
  label?: string;
  kicker?: string;
  headline: string;
  deck?: string;
  /** The printed byline, with its brackets where it has them: `本报讯（记者 杨丽萍）` or `By Jane Doe`. */
  byline?: string;
  /** True when the byline is set run-in at the head of the first paragraph (本报讯 …). */
  bylineRunsIn: boolean;
  blocks: Block[];
  pins: Pins;
}
