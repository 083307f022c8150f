/**
 * Searches the archive: only what readers may see now is found, whatever the index has. An edition that was changed
 * since it was indexed is read again before its articles are shown.
 */
import type { Publication } from '@/lib/content/published/publication';
import type {
  SearchFilters,
  SearchHit,
  SearchIndex,
  SearchRequest,
  SearchResult,
  Suggestion,
} from '@/lib/search/search-index';
import { BusyError, isBusyError } from '@/lib/store/busy-error';
import { type Log, messageOf } from '@/lib/store/log';
import type { Summary } from './edition-record';
import type { Progress } from './record-queue';

export interface ArchiveSearch extends Pick<SearchRequest, 'query' | 'order' | 'limit' | 'after'> {
  filters: Omit<SearchFilters, 'person'> & {
    /** The slug of a person. */
    person?: string;
  };
}

export interface ArchiveFound extends SearchResult {
  /** How far the archive is read; absent if everything was searched. */
  reading?: Progress;
}

/** Of a person, with the slug, which is absent until all editions are read. */
export type ArchiveSuggestion = Suggestion & { personSlug?: string };

export interface SearchArchiveParts {
  index: Pick<SearchIndex, 'find' | 'suggest'>;
  /** Reads what is new, changed or in these editions, as far as a reader can wait for it. */
  catchUp: (dates?: readonly string[]) => Promise<Progress | undefined>;
  /** Returns the summaries of all editions that readers may see. */
  listRead: () => Promise<Summary[]>;
  readPublication: (date: string) => Promise<Publication | undefined>;
  namesOf: (slug: string) => Promise<readonly string[]>;
  slugOf: (name: string) => Promise<string | undefined>;
  log: Log;
}

export interface SearchArchive {
  search: (request: ArchiveSearch) => Promise<ArchiveFound>;
  suggest: (prefix: string, limit: number) => Promise<ArchiveSuggestion[]>;
}

/** Seconds after which an index that could not be searched may be tried again. */
const retryAfter = 10;

/** @throws `BusyError`, also if the index cannot be opened */
export function openSearchArchive(parts: SearchArchiveParts): SearchArchive {
  const { catchUp, listRead, namesOf, slugOf, log } = parts;
  const orBusy = async <T>(found: Promise<T>): Promise<T> => {
    try {
      return await found;
    } catch (error) {
      if (isBusyError(error)) throw error;
      log('warn', 'search-failed', { error: messageOf(error) });
      throw new BusyError('The search index cannot be read', retryAfter);
    }
  };
  const index: Pick<SearchIndex, 'find' | 'suggest'> = {
    find: (request) => orBusy(parts.index.find(request)),
    suggest: (request) => orBusy(parts.index.suggest(request)),
  };
  const find = async ({ filters, ...request }: ArchiveSearch) => {
    const { person, ...rest } = filters;
    const names = person === undefined ? {} : { person: await namesOf(person) };
    const read = await listRead();
    const shown = read.map(({ date }) => date);
    const result = await index.find({ ...request, filters: { ...rest, ...names }, shown });
    return { result, states: statesOf(read, result.hits) };
  };
  const complete = async (prefix: string, limit: number) => {
    const read = await listRead();
    const shown = read.map(({ date }) => date);
    const found = await index.suggest({ prefix, limit, shown });
    return { found, states: statesOf(read, found.filter(isHeadline)) };
  };
  return {
    search: async (request) => {
      await catchUp();
      const first = await find(request);
      // What is found may have changed, and is then read again.
      const reading = await catchUp([...new Set(first.result.hits.map(({ date }) => date))]);
      const current = statesOf(await listRead(), first.result.hits);
      const isSame = current === first.states;
      const result = isSame ? first.result : (await find(request)).result;
      const hits = await leaveShown(parts, result.hits);
      return { ...result, hits, ...(reading && { reading }) };
    },
    suggest: async (prefix, limit) => {
      await catchUp();
      const first = await complete(prefix, limit);
      const headlines = first.found.filter(isHeadline);
      await catchUp([...new Set(headlines.map(({ date }) => date))]);
      const isSame = statesOf(await listRead(), headlines) === first.states;
      const { found } = isSame ? first : await complete(prefix, limit);
      const shown = await leaveOutWithdrawn(parts, found);
      return Promise.all(
        shown.map(async (one) => {
          const slug = one.kind === 'person' ? await slugOf(one.text) : undefined;
          return slug === undefined ? one : { ...one, personSlug: slug };
        }),
      );
    },
  };
}

type Headline = Extract<Suggestion, { kind: 'headline' }>;

const isHeadline = (one: Suggestion): one is Headline => one.kind === 'headline';

/** Leaves out headlines of articles that are withdrawn by now, whatever the index has. */
async function leaveOutWithdrawn(
  { readPublication }: Pick<SearchArchiveParts, 'readPublication'>,
  found: Suggestion[],
): Promise<Suggestion[]> {
  const shown: Suggestion[] = [];
  for (const one of found) {
    const articles = isHeadline(one) && (await readPublication(one.date))?.articles;
    if (!articles || articles[one.slug]?.withdrawn === undefined) shown.push(one);
  }
  return shown;
}

/** Returns a text that is another one when an edition of the hits was read again, or is shown no longer. */
function statesOf(read: readonly Summary[], hits: readonly Pick<SearchHit, 'date'>[]): string {
  const dates = new Set(hits.map(({ date }) => date));
  return read
    .filter(({ date }) => dates.has(date))
    .map(({ date, source }) => `${date} ${source.stamp}`)
    .join();
}

/** Leaves out articles that are withdrawn by now, whatever the index has. */
async function leaveShown(
  { readPublication }: Pick<SearchArchiveParts, 'readPublication'>,
  hits: SearchHit[],
): Promise<SearchHit[]> {
  const dates = [...new Set(hits.map(({ date }) => date))];
  const publications = new Map(
    await Promise.all(dates.map(async (date) => [date, await readPublication(date)] as const)),
  );
  return hits.filter(
    ({ date, slug }) => publications.get(date)?.articles[slug]?.withdrawn === undefined,
  );
}
