import type { Root } from 'hast';
import type { ArticleKind } from './article-kind';
import type { Byline } from './bylines/byline';
import type { Frontmatter } from './fields/schema';

/** A picture in the body of an article. Its size is measured once, when the article is read. */
export interface Picture {
  /** File name beside the article, e.g. `park-gate.jpg`. */
  name: string;
  /** Intrinsic width in pixels; that of an SVG comes from its viewBox. */
  width: number;
  height: number;
  /** Size of the file in bytes. */
  bytes: number;
  /** True for one of several frames. */
  isMoving?: true;
  alt: string;
  caption?: string;
  credit?: string;
  /** What has to be seen where it is cropped: shares of its width and height, from its left and its top. */
  focus?: { x: number; y: number };
}

/** One valid article. It is plain data that can be written as JSON. */
export interface Article {
  /** `2023-03-10` */
  date: string;
  /** `huiji-park`. The date and the slug are the article's permanent address. */
  slug: string;
  /** Path in the content folder, for diagnostics: `2023-03-10/01-huiji-park.md`. */
  file: string;
  /** How it is set: a poem keeps its lines, an obituary has a black frame. */
  kind: ArticleKind;
  title: string;
  kicker?: string;
  deck?: string;
  /** The name of a regular column or series (栏目), for example 稳经济 促发展 强信心. */
  label?: string;
  /** The id of a section in paper.yaml. */
  section: string;
  /** The page (版) that the editor chose. If absent, the layout chooses one. */
  page?: number;
  /** 1 lead, 2 second, 3 normal, 4 small, 5 brief. */
  rank: Frontmatter['rank'];
  byline?: Byline;
  places: string[];
  keywords: string[];
  /** In the other script: the slugs of its label and places, which are those of their names in the paper's own. */
  nameSlugs?: Readonly<Record<string, string>>;
  /** ISO 8601 with offset. */
  published: string;
  updated?: string;
  corrections: Frontmatter['corrections'];
  /** The editor's instructions for the layout. */
  pins: NonNullable<Frontmatter['layout']>;
  /** The size and place of an advertisement. */
  ad?: NonNullable<Frontmatter['ad']> & {
    /** Where its picture leads. */
    link?: string;
  };
  /** Former slugs. Their addresses redirect to this article. */
  aliases: string[];
  /** The sanitised body, an HTML tree. Components render it and the layout sets it. */
  body: Root;
  pictures: Picture[];
  /** The first sentences, for teasers and descriptions. Hard breaks are line feeds. */
  summary: string;
  /** The number of visible characters in the body. */
  characters: number;
}

/** What lists across editions show of an article; the body is not read as a whole for it. */
export type ArticleOutline = Omit<Article, 'body' | 'pictures' | 'characters'>;

/** When and why an article was taken back. */
export interface Withdrawal {
  /** `2023-03-11` */
  date: string;
  /** For readers, in the paper's language. */
  reason: string;
}

/** An article that was published and taken back. */
export interface WithdrawnArticle extends Withdrawal {
  slug: string;
  /** Former slugs, which lead nowhere else. */
  aliases: string[];
  /** Absent if the article was deleted before its headline was recorded. */
  title?: string;
}
