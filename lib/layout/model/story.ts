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
  text: string;
  style?: 'strong' | 'emphasis' | 'code' | 'superscript' | 'strike';
  href?: string;
}

export type Block =
  /** `continues`: the paragraph begins on another page, so its first line here has no indent. */
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
  /** Size in pixels; layout uses only the ratio. */
  width: number;
  height: number;
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
  blocks: Block[];
  pins: Pins;
}
