/**
 * The index as a file, with libSQL (SQLite with full-text search). It is synchronous: open it in a worker thread where
 * readers wait. Several threads and processes may have the same file open.
 */
import { statSync } from 'node:fs';
import { messageOf, processLog } from '@/lib/store/log';
import { toDate, toDay } from '../article-ids';
import type { SearchIndex } from '../search-index';
import { findArticles } from './find-articles';
import { findSimilar } from './find-similar';
import {
  type Database,
  databaseFile,
  discardDatabase,
  isDamage,
  openDatabase,
} from './open-database';
import { suggest } from './suggest';
import { removeEdition, setPages, writeEdition } from './write-edition';

/** @param folder made if there is none */
export function openFileIndex(folder: string): SearchIndex {
  const file = databaseFile(folder);
  let open: { database: Database; inode: number } | undefined;

  /** Opens the file again if it is another than before: somebody deleted it, or found it damaged. */
  const connect = async () => {
    const inode = inodeOf(file);
    if (open && open.inode === inode) return open.database;
    open?.database.close();
    open = undefined;
    const database = await openDatabase(file);
    open = { database, inode: inodeOf(file) ?? 0 };
    return database;
  };
  const close = () => {
    open?.database.close();
    open = undefined;
  };
  /** Tries twice: a damaged file is made again, empty, and the archive fills it. */
  const use = async <T>(run: (database: Database) => T): Promise<T> => {
    try {
      return run(await connect());
    } catch (error) {
      if (!isDamage(error)) throw error;
      processLog('warn', 'search-index-damaged', { file, error: messageOf(error) });
      close();
      await discardDatabase(file);
      return run(await connect());
    }
  };
  return {
    upsertEdition: async (edition) => {
      await use((database) => writeEdition(database, edition));
      // Statements are freed between turns of the event loop only (measured: 8 GB after 7,000 editions without one).
      await new Promise(setImmediate);
    },
    removeEdition: (date) => use((database) => removeEdition(database, date)),
    setPages: (date, pages) => use((database) => setPages(database, date, pages)),
    isCurrent: (date, source) =>
      use((database) => {
        const sql = 'SELECT source FROM edition WHERE day = ?';
        return database.get<{ source: string }>(sql, toDay(date))?.source === source;
      }),
    listSources: () =>
      use((database) => {
        const rows = database.all<{ day: number; source: string }>('SELECT * FROM edition');
        return new Map(rows.map(({ day, source }) => [toDate(day), [source]]));
      }),
    find: (request) => use((database) => findArticles(database, request)),
    suggest: (request) => use((database) => suggest(database, request)),
    findSimilar: (request) => use((database) => findSimilar(database, request)),
    close: async () => close(),
  };
}

function inodeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino;
}
