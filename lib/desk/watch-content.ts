import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import { readFolderState } from '@/lib/store/folder-state';

/** Milliseconds between two looks at the folders: a saved file shows within a second, rendering included. */
const interval = 250;
/** Milliseconds after which something is sent in any case, because the server closes silent connections. */
const longestSilence = 15_000;

/** A folder whose files have changed: `.` for the content folder itself, else a date. Undefined: nothing has. */
export type ContentChange = string | undefined;

/**
 * Watches the content folder itself and the folders of some editions, and yields each change until `signal` is aborted,
 * and every few seconds that there was none. It looks at the folders again and again, because notifications of the
 * system do not come from every disk.
 */
export async function* watchContent(
  contentDir: string,
  dates: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<ContentChange> {
  const names = ['.', ...dates.filter(isEditionDate)];
  const states = new Map(await Promise.all(names.map(async (name) => stateOf(contentDir, name))));
  let silentSince = Date.now();
  while (!signal.aborted) {
    await setTimeout(interval, undefined, { signal }).catch(() => undefined);
    for (const name of names) {
      const [, state] = await stateOf(contentDir, name);
      if (state === states.get(name)) continue;
      states.set(name, state);
      silentSince = Date.now();
      yield name;
    }
    if (Date.now() - silentSince < longestSilence) continue;
    silentSince = Date.now();
    yield undefined;
  }
}

/** The stamp of a folder whose files were just written changes although they do not, so it is not compared. */
async function stateOf(contentDir: string, name: string): Promise<[string, string]> {
  const { entries = [] } = await readFolderState(join(contentDir, name));
  return [name, JSON.stringify(entries)];
}
