import { readContentRoot } from '@/lib/content/files/content-folder';
import type { JsonStore } from '@/lib/store/json-store';
import type { LoggedConditions } from '@/lib/store/log';

export interface EditionDatesParts {
  contentDir: string;
  store: JsonStore;
  conditions: LoggedConditions;
}

/** The name in the store. */
const stored = 'dates';

/**
 * Returns a function that lists the dates of all editions, newest first. While the content folder is away, it
 * returns them as they last were, also after a restart.
 */
export function openEditionDates(parts: EditionDatesParts): () => Promise<string[]> {
  const { contentDir, store, conditions } = parts;
  let last: string[] | undefined;
  return async () => {
    const { dates, isAway } = await readContentRoot(contentDir);
    if (isAway) {
      conditions.begin('content', 'error', 'content-away', {
        folder: contentDir,
        shown: 'as it last was',
      });
      last ??= (await store.read<string[]>(stored)) ?? [];
      return last;
    }
    conditions.end('content', 'content-back', { folder: contentDir });
    if (dates !== last && dates.join() !== last?.join()) await store.write(stored, dates);
    last = dates;
    return dates;
  };
}
