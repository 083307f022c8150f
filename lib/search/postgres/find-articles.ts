/**
 * Finds articles in the database. Years are searched from the newest, each time twice as many as before: of a common
 * word there are enough in the first, and of a rare one there is little to look at in all.
 */
import { dayOfArticle, toDay } from '../article-ids';
import { parseQuery, type SearchQuery } from '../query/parse-query';
import {
  mostCounted,
  mostHits,
  type SearchFilters,
  type SearchRequest,
  type SearchResult,
  type SearchTotal,
} from '../search-index';
import { type StoredArticle, toHit } from '../to-hit';
import { toFlatPhrase } from './flat-text';
import type { Connection } from './open-connection';
import { type Conditions, toConditions } from './to-conditions';
import { yearOf } from './write-edition';

/** Articles that are compared with the words, for an order by relevance: each must be read as a whole. */
const mostRanked = 500;
/** Articles whose text is compared with the query in order to be counted. */
const mostCompared = 200;

export async function findArticles(sql: Connection, request: SearchRequest): Promise<SearchResult> {
  const query = parseQuery(request.query);
  const conditions = toConditions(query, request.filters);
  const days = conditions && (await findDays(sql, request));
  if (!conditions || !days) {
    return { hits: [], total: { count: 0, isExact: true }, isCut: query.isCut };
  }
  const { page } = request.filters;
  const search: Search = { sql, query, conditions, days, page };
  const found =
    request.order === 'newest'
      ? await findNewest(search, request)
      : await findRanked(search, request);
  const { ids, next } = found;
  const articles = await readArticles(sql, ids);
  const total = found.total ?? (await count(search));
  return {
    hits: articles.map((article) => toHit(article, query)),
    total,
    ...(next !== undefined && { next }),
    isCut: query.isCut,
  };
}

/** Returns the ids of the newest articles that match. */
export async function listArticles(
  sql: Connection,
  {
    query,
    filters,
    shown,
    most,
  }: Pick<SearchRequest, 'query' | 'filters' | 'shown'> & { most: number },
): Promise<number[]> {
  const parsed = parseQuery(query);
  const conditions = toConditions(parsed, filters);
  const days = conditions && (await findDays(sql, { shown, filters }));
  if (!conditions || !days) return [];
  return listNewest({ sql, query: parsed, conditions, days, page: filters.page }, { most });
}

interface Search {
  sql: Connection;
  query: SearchQuery;
  conditions: Conditions;
  days: Days;
  page: SearchFilters['page'];
}

/** The days of editions that may be found. */
interface Days {
  first: number;
  last: number;
  /** Absent if all between may be. */
  shown?: number[];
}

/** Returns undefined if no edition may be found. */
async function findDays(
  sql: Connection,
  { shown, filters }: Pick<SearchRequest, 'shown' | 'filters'>,
): Promise<Days | undefined> {
  const from = filters.from === undefined ? Number.NEGATIVE_INFINITY : toDay(filters.from);
  const to = filters.to === undefined ? Number.POSITIVE_INFINITY : toDay(filters.to);
  if (shown === 'all') {
    const [row] = await sql`SELECT min(day) AS first, max(day) AS last FROM search_edition`;
    if (row?.first == null) return undefined;
    const days = { first: Math.max(from, row.first), last: Math.min(to, row.last) };
    return days.first <= days.last ? days : undefined;
  }
  const days = shown.map(toDay).filter((day) => day >= from && day <= to);
  const [first] = days;
  if (first === undefined) return undefined;
  const last = days.reduce((latest, day) => Math.max(latest, day), first);
  return {
    first: days.reduce((earliest, day) => Math.min(earliest, day), first),
    last,
    shown: days,
  };
}

interface Page {
  ids: number[];
  next?: string;
  /** Absent if it is to be counted. */
  total?: SearchTotal;
}

type Paging = Pick<SearchRequest, 'limit' | 'after'>;

const limitOf = ({ limit }: Paging) => Math.max(1, Math.min(mostHits, Math.trunc(limit) || 1));

async function findNewest(search: Search, paging: Paging): Promise<Page> {
  const limit = limitOf(paging);
  const after = /^n(-?\d{1,9})$/.exec(paging.after ?? '')?.[1];
  const before = after === undefined ? undefined : Number(after);
  const ids = await listNewest(search, { before, most: limit + 1 });
  const hits = ids.slice(0, limit);
  if (ids.length > limit) return { ids: hits, next: `n${hits.at(-1)}` };
  return {
    ids: hits,
    ...(before === undefined && { total: { count: hits.length, isExact: true } }),
  };
}

interface Walk {
  /** The id that the walk begins before; undefined: with the newest. */
  before?: number | undefined;
  /** As many as are needed. */
  most: number;
}

/** Returns the ids of the newest articles that match. */
async function listNewest(search: Search, { before, most }: Walk): Promise<number[]> {
  const { days } = search;
  const ids: number[] = [];
  let last = yearOf(before === undefined ? days.last : Math.min(days.last, dayOfArticle(before)));
  for (let years = 1; last >= yearOf(days.first) && ids.length < most; years *= 2) {
    const first = last - years + 1;
    ids.push(...(await findIds(search, { first, last, before, most: most - ids.length })));
    last = first - 1;
  }
  return ids;
}

interface IdsWanted extends Walk {
  /** Years. */
  first: number;
  last: number;
}

async function findIds(
  search: Search,
  { first, last, before, most }: IdsWanted,
): Promise<number[]> {
  const { sql, conditions } = search;
  const rows = await sql<{ id: number }[]>`
    SELECT id FROM (
      SELECT id, flat, terms FROM search_article
      WHERE year BETWEEN ${first} AND ${last} AND ${indexed(search)}
        AND id + 0 < ${before ?? 2 ** 31 - 1}
      ORDER BY id DESC OFFSET 0
    ) AS candidate
    WHERE ${compared(sql, conditions)} LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** The conditions that are cheap to check. */
function indexed({ sql, conditions, days, page }: Search) {
  const { terms, people } = conditions;
  return sql`
    terms @> ${terms}::bigint[]
    ${people ? sql`AND terms && ${people}::bigint[]` : sql``}
    ${page === undefined ? sql`` : sql`AND page = ${page}`}
    AND ${days.shown ? sql`day = ANY(${days.shown}::integer[])` : sql`day BETWEEN ${days.first} AND ${days.last}`}`;
}

/** The conditions for which long columns must be read. */
function compared(sql: Connection, { patterns, excluded, excludedTerms }: Conditions) {
  return sql`
    true ${patterns.length > 0 ? sql`AND flat LIKE ALL (${patterns}::text[])` : sql``}
    ${excluded.length > 0 ? sql`AND NOT flat LIKE ANY (${excluded}::text[])` : sql``}
    ${excludedTerms.length > 0 ? sql`AND NOT terms && ${excludedTerms}::bigint[]` : sql``}`;
}

async function findRanked(search: Search, paging: Paging): Promise<Page> {
  const { sql, days, query } = search;
  const limit = limitOf(paging);
  const first = Number(/^r(\d{1,4})$/.exec(paging.after ?? '')?.[1] ?? 0);
  const ids = await listNewest(search, { most: mostRanked });
  const words = query.include.map((phrase) => toFlatPhrase(phrase).trim());
  const ranked = await sql<{ id: number }[]>`
    SELECT id FROM search_article
    WHERE year BETWEEN ${yearOf(days.first)} AND ${yearOf(days.last)} AND id = ANY(${ids}::integer[])
    ORDER BY (
      SELECT coalesce(sum(
        ${titleWeight} * (length(flat_title) - length(replace(flat_title, word, ''))) / length(word)::real
        + (length(flat) - length(replace(flat, word, ''))) / length(word)::real
      ), 0)
      FROM unnest(${words}::text[]) AS word
    ) / sqrt(length(flat)) DESC, id DESC
    OFFSET ${first} LIMIT ${limit + 1}`;
  const page = ranked.slice(0, limit).map(({ id }) => id);
  return { ids: page, ...(ranked.length > limit && { next: `r${first + limit}` }) };
}

/** A word in the headline counts as much as five in the text. */
const titleWeight = 5;

/** Returns the articles in the order of the ids. */
export async function readArticles(
  sql: Connection,
  ids: readonly number[],
): Promise<StoredArticle[]> {
  if (ids.length === 0) return [];
  const years = [...new Set(ids.map((id) => yearOf(dayOfArticle(id))))];
  const rows = await sql<(StoredArticle & { page: number | null })[]>`
    SELECT id, slug, title, lines, text, kind, section, page FROM search_article
    WHERE year = ANY(${years}::integer[]) AND id = ANY(${[...ids]}::integer[])`;
  const byId = new Map(
    rows.map(({ page, ...row }) => [row.id, { ...row, ...(page !== null && { page }) }]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function count(search: Search): Promise<SearchTotal> {
  const { sql, conditions, days } = search;
  const { patterns, excluded, excludedTerms } = conditions;
  const isCompared = patterns.length + excluded.length + excludedTerms.length > 0;
  const most = isCompared ? mostCompared : mostCounted;
  const [row] = await sql<{ found: number }[]>`
    SELECT count(*)::integer AS found FROM (
      SELECT 1 FROM search_article
      WHERE year BETWEEN ${yearOf(days.first)} AND ${yearOf(days.last)}
        AND ${indexed(search)} AND ${compared(sql, conditions)}
      LIMIT ${most + 1}
    ) AS matching`;
  const found = row?.found ?? 0;
  return { count: Math.min(found, most), isExact: found <= most };
}
