/**
 * Finds articles in the file. Newest first, rows are read only until there are enough; by relevance, the newest 2,000
 * are compared. Counting ends at a number and at a time.
 */
import { dayOfArticle, idsOf, toDay } from '../article-ids';
import { openIsShown } from '../is-shown';
import { parseQuery } from '../query/parse-query';
import { toTerms } from '../query/to-terms';
import {
  mostCounted,
  mostHits,
  mostRanked,
  type SearchFilters,
  type SearchRequest,
  type SearchResult,
  type SearchTotal,
} from '../search-index';
import { isMatch, toHit } from '../to-hit';
import type { Database, Value } from './open-database';
import { readArticle } from './read-article';
import { toMatch } from './to-match';

/** Milliseconds after which what was found so far is the result, or the count. */
const longestSearch = 400;
const longestCount = 150;
/** Articles that are compared with the query in order to be counted, a tenth of a millisecond each. */
const mostCompared = 200;

export function findArticles(database: Database, request: SearchRequest): SearchResult {
  const query = parseQuery(request.query);
  const terms = toTerms(query);
  const match = toMatch(terms, request.filters);
  if (match === undefined) {
    return { hits: [], total: { count: 0, isExact: true }, isCut: query.isCut };
  }
  const isShown = openIsShown(request.shown);
  const search: Search = {
    database,
    match,
    filters: request.filters,
    isExact: terms.isExact,
    accepts: (id) => {
      if (!isShown(dayOfArticle(id))) return false;
      if (terms.isExact) return true;
      const article = readArticle(database, id);
      return article !== undefined && isMatch(article, query);
    },
  };
  const page =
    request.order === 'newest' ? findNewest(search, request) : findRanked(search, request);
  const hits = page.ids.flatMap((id) => {
    const article = readArticle(database, id);
    return article ? [toHit(article, query)] : [];
  });
  const { next } = page;
  const total = page.total ?? count(search);
  return { hits, total, ...(next !== undefined && { next }), isCut: query.isCut };
}

interface Search {
  database: Database;
  match: string;
  filters: SearchFilters;
  /** False if articles that have the tokens must be compared with the query. */
  isExact: boolean;
  /** True for an article that may be found, and has the words. */
  accepts: (id: number) => boolean;
}

interface Page {
  ids: number[];
  next?: string;
  /** Absent if it is to be counted. */
  total?: SearchTotal;
}

type Paging = Pick<SearchRequest, 'limit' | 'after'>;

const limitOf = ({ limit }: Paging) => Math.max(1, Math.min(mostHits, Math.trunc(limit) || 1));

function findNewest(search: Search, paging: Paging): Page {
  const limit = limitOf(paging);
  const after = /^n(-?\d{1,12})$/.exec(paging.after ?? '')?.[1];
  const begin = performance.now();
  const ids: number[] = [];
  /** Where the next page begins, if the time ends before the page is full. */
  let cutAt: number | undefined;
  for (const id of newestFirst(search, after === undefined ? undefined : Number(after) - 1)) {
    if (search.accepts(id)) ids.push(id);
    if (ids.length > limit) break;
    if (performance.now() - begin > longestSearch) {
      cutAt = id;
      break;
    }
  }
  const hits = ids.slice(0, limit);
  const next = ids.length > limit ? hits.at(-1) : cutAt;
  const isAll = next === undefined && after === undefined;
  return {
    ids: hits,
    ...(next !== undefined && { next: `n${next}` }),
    ...(isAll && { total: { count: hits.length, isExact: true } }),
    ...(cutAt !== undefined && { total: { count: hits.length, isExact: false } }),
  };
}

function findRanked(search: Search, paging: Paging): Page {
  const { database, match, filters } = search;
  const limit = limitOf(paging);
  const { source, values } = toSource(match, filters);
  const ranked = database.all<{ id: number }>(
    `SELECT id FROM (
       SELECT word.rowid AS id, bm25(word, ${titleWeight}, 1, 0) AS rank
       FROM ${source} ORDER BY word.rowid DESC LIMIT ${mostRanked}
     ) ORDER BY rank, id DESC`,
    ...values,
  );
  const begin = performance.now();
  const ids: number[] = [];
  /** Where the next page begins: at the next hit, or where the time ended. */
  let next: number | undefined;
  const first = Number(/^r(\d{1,5})$/.exec(paging.after ?? '')?.[1] ?? 0);
  for (const [offset, { id }] of ranked.slice(first).entries()) {
    const isLate = performance.now() - begin > longestSearch;
    if (!isLate && !search.accepts(id)) continue;
    if (isLate || ids.length === limit) {
      next = first + offset;
      break;
    }
    ids.push(id);
  }
  return { ids, ...(next !== undefined && { next: `r${next}` }) };
}

/** A word in the headline counts as much as five in the text. */
const titleWeight = 5;

function count(search: Search): SearchTotal {
  const begin = performance.now();
  let found = 0;
  let seen = 0;
  for (const id of newestFirst(search)) {
    const isEnough = found === mostCounted || (!search.isExact && seen === mostCompared);
    if (isEnough || performance.now() - begin > longestCount) {
      return { count: found, isExact: false };
    }
    seen += 1;
    if (search.accepts(id)) found += 1;
  }
  return { count: found, isExact: true };
}

/**
 * Lists ids from the newest on. They are read in parts, each by a statement that ends: as long as one has rows left, the
 * connection sees the index as it was when it began.
 */
function* newestFirst({ database, match, filters }: Search, last?: number): Generator<number> {
  let greatest = last;
  for (let size = firstPart; ; size = Math.min(size * 4, largestPart)) {
    const { source, values } = toSource(match, filters, greatest);
    const rows = database.all<{ id: number }>(
      `SELECT word.rowid AS id FROM ${source} ORDER BY word.rowid DESC LIMIT ?`,
      ...[...values, size],
    );
    for (const { id } of rows) yield id;
    const end = rows.at(-1);
    if (!end || rows.length < size) return;
    greatest = end.id - 1;
  }
}

/** Most pages of hits are full with these. */
const firstPart = 100;
/** Reading so many ids takes a millisecond or two. */
const largestPart = 1600;

/** @param last the greatest id that is found, by default that of the last date */
function toSource(
  match: string,
  { from, to, page }: SearchFilters,
  last = Number.MAX_SAFE_INTEGER,
): { source: string; values: Value[] } {
  const [least] = from === undefined ? [Number.MIN_SAFE_INTEGER] : idsOf(toDay(from));
  const [, greatest] = to === undefined ? [0, last] : idsOf(toDay(to));
  const words = 'word MATCH ? AND word.rowid BETWEEN ? AND ?';
  const values = [match, least, Math.min(last, greatest)];
  return page === undefined
    ? { source: `word WHERE ${words}`, values }
    : {
        // Articles are not read for it: each is a page of the file.
        source: `word CROSS JOIN article INDEXED BY article_page ON article.id = word.rowid
          WHERE ${words} AND article.page = ?`,
        values: [...values, page],
      };
}
