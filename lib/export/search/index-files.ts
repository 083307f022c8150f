/** The files of the static index, as they are written and read. All are below `/search/` of the copy. */

/** `index.json`: what there is. */
export interface IndexFile {
  /** Newest first. */
  years: { year: string; version: string }[];
  /** Characters that are written differently in different places, and what each is folded to: 發 发. */
  variants: [from: string, to: string];
}

/** `YEAR/VERSION/days.json`: the editions of a year, oldest first, and how its shards are named. */
export interface YearFile {
  articles: number;
  shards: number;
  days: [date: string, firstId: number, formatted: string][];
}

/** An article as a file of texts has it. */
export interface ArticleFile {
  slug: string;
  title: string;
  /** Kicker, deck, label, byline, keywords, places. */
  lines: string[];
  /** Paragraphs, parted by line feeds. */
  text: string;
  section: string;
  page?: number;
}

/**
 * Articles in a file of texts. Ten hits of a rare word are in ten files, so a file has few of them; but a host may
 * count files.
 */
export const articlesInFile = 2;

export const indexName = 'index.json';
export const yearName = (year: string, version: string): string => `${year}/${version}/days.json`;
export const shardName = (year: string, version: string, shard: number): string =>
  `${year}/${version}/${shard}.bin`;
/** @param id of an article, from 0 in its year */
export const textsName = (year: string, id: number): string =>
  `${year}/texts/${Math.floor(id / articlesInFile)}.json`;
