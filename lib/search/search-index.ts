/**
 * The index of all articles by their words. There are two: a file beside the other state of the paper
 * (`libsql/`), and a PostgreSQL database for several servers (`postgres/`). Both find the same
 * (`tests/search/conformance.test.ts`).
 */
import type { ArticleKind } from '@/lib/content/article-kind';
import type { Excerpt, MarkedText } from './query/excerpt';
import type { SimilarArticle, SimilarRequest } from './similar-articles';

export interface SearchIndex {
  /** Puts an edition in place of what the index has of its date, in one transaction. */
  upsertEdition: (edition: IndexedEdition) => Promise<void>;
  removeEdition: (date: string) => Promise<void>;
  /** Notes on which pages articles of an edition begin, by slug: it is known when the edition is made up. */
  setPages: (date: string, pages: Readonly<Record<string, number>>) => Promise<void>;
  /** True if the index has an edition as it is in a source. */
  isCurrent: (date: string, source: string) => Promise<boolean>;
  /** Returns the sources of all editions in the index, by date. Servers with copies of the content have one each. */
  listSources: () => Promise<Map<string, readonly string[]>>;
  /** Finds articles. Every text is a query, and every query has a result within a bounded time. */
  find: (request: SearchRequest) => Promise<SearchResult>;
  /** Completes what a reader has typed so far. */
  suggest: (request: SuggestRequest) => Promise<Suggestion[]>;
  /** Finds articles that are about the same as one, in a bounded time. */
  findSimilar: (request: SimilarRequest) => Promise<SimilarArticle[]>;
  close: () => Promise<void>;
}

export interface IndexedEdition {
  date: string;
  /** Names the state of the content that it was made of: the same source has the same articles. */
  source: string;
  /** In reading order: of one edition, articles are found in this order. At most `mostArticles`. */
  articles: IndexedArticle[];
}

/** An article as the index has it. Texts are as printed; the index folds them. */
export interface IndexedArticle {
  slug: string;
  title: string;
  /** Kicker, deck, standing label, byline, keywords, places: found as the text is, but never in an excerpt. */
  lines: string[];
  /** Paragraphs, parted by line feeds. */
  text: string;
  kind: ArticleKind;
  /** Section id. */
  section: string;
  /** The page on which it begins, as far as that is known. */
  page?: number;
  /** Names as printed in the byline. */
  people: string[];
  places: string[];
}

export interface SearchFilters {
  /** Section id. */
  section?: string;
  /** All forms of the name of one person. */
  person?: readonly string[];
  kind?: ArticleKind;
  page?: number;
  /** The first and the last date: `2023-03-10`. */
  from?: string;
  to?: string;
}

/**
 * `newest`: by date, and in reading order within an edition. `relevance`: by how much an article is about the words,
 * among the newest 2,000 that have them.
 */
export type SearchOrder = 'newest' | 'relevance';

export interface SearchRequest {
  /** As the reader typed it. Empty: all articles that the filters leave; without filters none. */
  query: string;
  filters: SearchFilters;
  order: SearchOrder;
  /** Hits of a page, at most `mostHits`. */
  limit: number;
  /** The `next` of the result before; any other text counts as none. */
  after?: string;
  /** The dates of the editions that may be found. */
  shown: ShownDates;
}

/** Dates in any order; `all` only where nothing is hidden, in tests and measurements. */
export type ShownDates = readonly string[] | 'all';

export interface SearchResult {
  hits: SearchHit[];
  total: SearchTotal;
  /** What `after` of the next page is; absent on the last page. */
  next?: string;
  /** True if the query was longer than is looked for. */
  isCut: boolean;
}

/** `isExact` false: there are more than `count`. */
export interface SearchTotal {
  count: number;
  isExact: boolean;
}

export interface SearchHit {
  date: string;
  slug: string;
  title: MarkedText;
  excerpt: Excerpt;
  kind: ArticleKind;
  section: string;
  page?: number;
}

export interface SuggestRequest {
  prefix: string;
  /** At most so many of each kind. */
  limit: number;
  shown: ShownDates;
}

/** A person or a place of articles that may be found, or an article with the text in its headline. */
export type Suggestion =
  | { kind: 'person' | 'place'; text: string }
  | { kind: 'headline'; text: string; date: string; slug: string };

/** More articles than any edition has; ids of articles have as much room. */
export const mostArticles = 10_000;
export const mostHits = 100;
/** Where counting ends: no reader looks at the two thousandth hit. */
export const mostCounted = 1000;
/** The articles that an order by relevance compares, the newest that have the words. */
export const mostRanked = 2000;
