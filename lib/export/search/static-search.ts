/**
 * Searches the static index: the newest year first, and an older one only if the newer have too few hits. It finds what
 * the server's search finds, in the order of newness or with titles first, and reads the texts of the articles that it returns, and of
 * those only that it must compare with the query.
 */
import { cutExcerpt, type Excerpt, type MarkedText, markText } from '@/lib/search/query/excerpt';
import { matchesQuery } from '@/lib/search/query/find-hits';
import { type Phrase, parseQuery, type SearchQuery } from '@/lib/search/query/parse-query';
import { textsOf } from '@/lib/search/to-row';
import {
  type ArticleFile,
  articlesInFile,
  type IndexFile,
  indexName,
  shardName,
  textsName,
  type YearFile,
  yearName,
} from './index-files';
import { findInShard } from './shard-bytes';
import {
  inTitle,
  kindKey,
  type Lookup,
  pageKey,
  sectionKey,
  shardOf,
  toLookups,
} from './term-keys';

export interface StaticHit {
  date: string;
  /** The date as readers see it. */
  formatted: string;
  slug: string;
  title: MarkedText;
  excerpt: Excerpt;
  section: string;
  page?: number;
}

export interface StaticFilters {
  /** Section id. */
  section?: string | undefined;
  kind?: string | undefined;
  page?: string | undefined;
  /** The first and the last date: `2023-03-10`. */
  from?: string | undefined;
  to?: string | undefined;
}

/** `titles`: those that have the words in their titles before all others, and both the newest first. */
export type StaticOrder = 'newest' | 'titles';

/** Reads a file of the index by its name. */
export type LoadIndexFile = (name: string) => Promise<Uint8Array>;

/** One search, whose hits are read part by part. */
export interface StaticSearch {
  /** Returns the next hits; fewer than `count` only if there are no more, or too many texts had to be compared. */
  more: (count: number) => Promise<StaticHit[]>;
  /** True if there are no more hits. */
  isDone: () => boolean;
}

/** Texts that are compared before a reader is asked whether to go on. */
const mostCompared = 120;
/** Texts that are read at the same time. */
const atOnce = 10;

export function openStaticSearch(
  load: LoadIndexFile,
  text: string,
  filters: StaticFilters = {},
  order: StaticOrder = 'newest',
): StaticSearch {
  const query = parseQuery(text);
  const read = openReader(load);
  const candidates =
    order === 'newest'
      ? listCandidates(read, query, filters)
      : listTitlesFirst(read, query, filters);
  let done = query.include.length === 0;
  const more = async (count: number): Promise<StaticHit[]> => {
    const hits: StaticHit[] = [];
    for (let compared = 0; !done && hits.length < count && compared < mostCompared; ) {
      const wanted = Math.min(atOnce, count - hits.length);
      const batch: Candidate[] = [];
      while (batch.length < wanted && !done) {
        const next = await candidates.next();
        if (next.done) done = true;
        else batch.push(next.value);
      }
      compared += batch.length;
      const found = await Promise.all(batch.map((one) => toHit(read, one, query)));
      hits.push(...found.filter((hit) => hit !== undefined));
    }
    return hits;
  };
  return { more, isDone: () => done };
}

interface Reader {
  json: <T>(name: string) => Promise<T>;
  bytes: LoadIndexFile;
}

/** A file is read once in a search. */
function openReader(load: LoadIndexFile): Reader {
  const known = new Map<string, Promise<Uint8Array>>();
  const bytes: LoadIndexFile = (name) => {
    const file = known.get(name) ?? load(name);
    known.set(name, file);
    return file;
  };
  return {
    bytes,
    // The same program wrote the files (`build-year.ts`).
    json: async <T>(name: string) => JSON.parse(new TextDecoder().decode(await bytes(name))) as T,
  };
}

export async function readIndexFile(load: LoadIndexFile): Promise<IndexFile> {
  return openReader(load).json<IndexFile>(indexName);
}

interface Candidate {
  year: string;
  id: number;
  day: YearFile['days'][number];
}

/** Lists the articles that may be hits, those with the words in their titles before all others. */
async function* listTitlesFirst(
  read: Reader,
  query: SearchQuery,
  filters: StaticFilters,
): AsyncGenerator<Candidate> {
  for await (const one of listCandidates(read, query, filters, 'titles')) yield one;
  for await (const one of listCandidates(read, query, filters, 'others')) yield one;
}

/** Lists the articles that may be hits, the newest first, in reading order within an edition. */
async function* listCandidates(
  read: Reader,
  query: SearchQuery,
  filters: StaticFilters,
  part: CandidatePart = 'all',
): AsyncGenerator<Candidate> {
  const { from, to } = filters;
  const { years } = await read.json<IndexFile>(indexName);
  for (const { year, version } of years) {
    if ((from && year < from.slice(0, 4)) || (to && year > to.slice(0, 4))) continue;
    const outline = await read.json<YearFile>(yearName(year, version));
    const find = async ({ key, isOpen }: Lookup) => {
      const shard = shardOf(key, outline.shards);
      return findInShard(await read.bytes(shardName(year, version, shard)), key, isOpen);
    };
    const ids = await findPart(query, filters, { part, find });
    for (const [index, day] of [...outline.days.entries()].reverse()) {
      const [date, first] = day;
      if ((from && date < from) || (to && date > to)) continue;
      const end = outline.days[index + 1]?.[1] ?? outline.articles;
      for (const id of ids) if (id >= first && id < end) yield { year, id, day };
    }
  }
}

type CandidatePart = 'all' | 'titles' | 'others';
type Find = (lookup: Lookup) => Promise<number[]>;

async function findPart(
  query: SearchQuery,
  filters: StaticFilters,
  { part, find }: { part: CandidatePart; find: Find },
): Promise<number[]> {
  const all = await findAll(query, filters, find);
  if (part === 'all') return all;
  const lookups = query.include.flatMap((phrase) => toLookups(phrase).lookups);
  const lists = await Promise.all(
    lookups.map(({ key, isOpen }) => find({ key: inTitle(key), isOpen })),
  );
  const sets = lists.map((ids) => new Set(ids));
  return all.filter((id) => sets.every((set) => set.has(id)) === (part === 'titles'));
}

/** Returns the numbers of the articles of a year that have what a query looks for, and may be hits. */
async function findAll(
  { include, exclude }: SearchQuery,
  { section, kind, page }: StaticFilters,
  find: Find,
): Promise<number[]> {
  const lookups = include.flatMap((phrase) => toLookups(phrase).lookups);
  if (section) lookups.push({ key: sectionKey(section), isOpen: false });
  if (kind) lookups.push({ key: kindKey(kind), isOpen: false });
  if (page) lookups.push({ key: pageKey(page), isOpen: false });
  const [first = [], ...others] = await Promise.all(lookups.map(find));
  const excluded = await Promise.all(exclude.map((phrase) => findExcluded(phrase, find)));
  const sets = others.map((ids) => new Set(ids));
  const without = new Set(excluded.flat());
  return first.filter((id) => !without.has(id) && sets.every((set) => set.has(id)));
}

/** Excluding what only may have a phrase would exclude too much. */
async function findExcluded(phrase: Phrase, find: Find): Promise<number[]> {
  const { lookups, isExact } = toLookups(phrase);
  const [only] = lookups;
  return isExact && only ? find(only) : [];
}

async function toHit(
  read: Reader,
  { year, id, day: [date, , formatted] }: Candidate,
  query: SearchQuery,
): Promise<StaticHit | undefined> {
  const articles = await read.json<ArticleFile[]>(textsName(year, id));
  const article = articles[id % articlesInFile];
  if (!article || !matchesQuery(textsOf(article), query)) return undefined;
  const { slug, title, text, section, page } = article;
  return {
    ...{ date, formatted, slug, section },
    title: markText(title, query),
    excerpt: cutExcerpt(text, query),
    ...(page !== undefined && { page }),
  };
}
