import type { Root } from 'hast';
import type { Byline } from './bylines/byline';
import type { Frontmatter } from './fields/schema';

/** A picture of the body, measured once when the article is read. */
export interface Picture {
  /** File name beside the article, e.g. `park-gate.jpg`. */
  name: string;
  /** Intrinsic size in pixels (an SVG's from its viewBox). */
  width: number;
  height: number;
  /** Size of the file in bytes. */
  bytes: number;
  alt: string;
  caption?: string;
  credit?: string;
}

/** One article, checked and trusted from here on. Plain data: it survives JSON. */
export interface Article {
  /** `2023-03-10` */
  date: string;
  /** `huiji-park`; with the date it is the article's address for ever. */
  slug: string;
  /** Path under the content folder, for messages: `2023-03-10/01-huiji-park.md`. */
  file: string;
  title: string;
  kicker?: string;
  deck?: string;
  /** Standing label 栏目, e.g. 稳经济 促发展 强信心. */
  label?: string;
  /** An id of paper.yaml. */
  section: string;
  /** The 版 the editor asks for; left to the make-up when absent. */
  page?: number;
  /** 1 lead, 2 second, 3 normal, 4 small, 5 brief. */
  rank: Frontmatter['rank'];
  byline?: Byline;
  places: string[];
  keywords: string[];
  /** ISO 8601 with offset. */
  published: string;
  updated?: string;
  corrections: Frontmatter['corrections'];
  /** The editor's pins for the make-up. */
  pins: NonNullable<Frontmatter['layout']>;
  /** Former slugs; their addresses lead here. */
  aliases: string[];
  /** The body, sanitised; drawn by components and set by the layout. */
  body: Root;
  pictures: Picture[];
  /** The first sentences, cut at a sentence end, for cards and descriptions. */
  summary: string;
  /** Visible characters of the body. */
  characters: number;
}
