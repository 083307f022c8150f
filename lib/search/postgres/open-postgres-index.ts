/**
 * The index in a PostgreSQL database, for several servers with copies of the content. A paper needs a database, or a
 * schema, of its own: `postgres://host/papers?search_path=county`.
 */
import { BusyError } from '@/lib/store/busy-error';
import { messageOf, processLog } from '@/lib/store/log';
import { toDate, toDay } from '../article-ids';
import type { SearchIndex } from '../search-index';
import { findArticles } from './find-articles';
import { findSimilar } from './find-similar';
import { makeTables } from './make-tables';
import { openConnection } from './open-connection';
import { suggest } from './suggest';
import { removeEdition, setPages, writeEdition } from './write-edition';

/** Seconds after which a search that took too long may be tried again. */
const retryAfter = 10;

/** Connects at the first use. */
export function openPostgresIndex(url: string): SearchIndex {
  const sql = openConnection(url);
  let making: Promise<void> | undefined;
  const use = async <T>(run: () => Promise<T>): Promise<T> => {
    making ??= makeTables(sql);
    await making.catch((error: unknown) => {
      making = undefined;
      throw error;
    });
    return run();
  };
  return {
    upsertEdition: (edition) => use(() => writeEdition(sql, edition)),
    removeEdition: (date) => use(() => removeEdition(sql, date)),
    setPages: (date, pages) => use(() => setPages(sql, date, pages)),
    isCurrent: (date, source) =>
      use(async () => {
        const rows = await sql`
          SELECT 1 FROM search_edition WHERE day = ${toDay(date)} AND ${source} = ANY(sources)`;
        return rows.length > 0;
      }),
    listSources: () =>
      use(async () => {
        const rows = await sql<{ day: number; sources: string[] }[]>`
          SELECT day, sources FROM search_edition`;
        return new Map(rows.map(({ day, sources }) => [toDate(day), sources]));
      }),
    find: (request) =>
      use(async () => {
        try {
          return await findArticles(sql, request);
        } catch (error) {
          if (!isTimeout(error)) throw error;
          processLog('warn', 'search-too-long', { error: messageOf(error) });
          throw new BusyError('The search took too long', retryAfter, { isExhausted: true });
        }
      }),
    suggest: (request) => use(() => suggest(sql, request)),
    findSimilar: (request) => use(() => findSimilar(sql, request)),
    close: () => sql.end({ timeout: 5 }),
  };
}

/** True if the server gave a statement up (`query_canceled`). */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014';
}
