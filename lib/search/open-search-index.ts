import type { SearchIndex } from './search-index';

/** Where an index is. */
export interface SearchPlace {
  /** The folder of the file. */
  folder: string;
  /** The address of a PostgreSQL database, which is used instead of the file. */
  databaseUrl?: string;
}

export function searchPlace(folder: string, databaseUrl: string | undefined): SearchPlace {
  return { folder, ...(databaseUrl && { databaseUrl }) };
}

/** The indexes that this thread has open. */
const open = new Map<string, Promise<SearchIndex>>();

/** Returns the index at a place, opened by the first call. */
export function openSearchIndex(place: SearchPlace): Promise<SearchIndex> {
  const key = place.databaseUrl ?? place.folder;
  const opening = open.get(key) ?? load(place);
  open.set(key, opening);
  opening.catch(() => open.delete(key));
  return opening;
}

/** Closes the indexes of this thread, so that a command can end. */
export async function closeSearchIndexes(): Promise<void> {
  const all = [...open.values()];
  open.clear();
  for (const opening of all) await (await opening).close();
}

/** Loads only the code, and the packages, of the index that is used. */
async function load({ folder, databaseUrl }: SearchPlace): Promise<SearchIndex> {
  if (databaseUrl === undefined) {
    const { openFileIndex } = await import('./libsql/open-file-index');
    return openFileIndex(folder);
  }
  const { openPostgresIndex } = await import('./postgres/open-postgres-index');
  return openPostgresIndex(databaseUrl);
}
