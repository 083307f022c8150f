import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readContentRoot } from '@/lib/content/files/content-folder';
import { type KnownPeople, readPeople } from '@/lib/content/published/people-file';
import type { JsonStore } from '@/lib/store/json-store';
import { type LoggedConditions, messageOf } from '@/lib/store/log';
import { expireAt } from '@/lib/store/record-sources';
import { openSourceCache } from '@/lib/store/source-cache';

export interface LastGoodPeopleParts {
  contentDir: string;
  store: JsonStore;
  conditions: LoggedConditions;
}

/** The name in the store. */
const stored = 'good/people';

type Entries = (readonly [string, { slug: string; formerly: string[] }])[];

/**
 * Returns a function that reads people.yaml. While the file has an error, the people are those that it last had, also
 * after a restart. The object is the same until they change.
 */
export function openLastGoodPeople(parts: LastGoodPeopleParts): () => Promise<KnownPeople> {
  const { store } = parts;
  const cache = openSourceCache<KnownPeople>({ maxEntries: 1 });
  let last: KnownPeople | undefined;
  return () =>
    cache.get('people', async () => {
      const people = await readNow(parts);
      if (!people) {
        last ??= new Map(await store.read<Entries>(stored));
        return last;
      }
      const entries: Entries = [...people];
      if (last && JSON.stringify(entries) === JSON.stringify([...last])) return last;
      await store.write(stored, entries);
      last = people;
      return people;
    });
}

/** Milliseconds after which a file that the disk could not read is tried again. */
const retryAfter = 1000;

/** Returns undefined if the file has an error, which is logged, or is away. */
async function readNow(parts: LastGoodPeopleParts): Promise<KnownPeople | undefined> {
  const { contentDir, conditions } = parts;
  if ((await readContentRoot(contentDir)).isAway) return undefined;
  try {
    const { people, diagnostics } = await readPeople(contentDir);
    const [first] = diagnostics;
    if (people) conditions.end('people', 'people-restored');
    else {
      const message = first && formatDiagnostic(first);
      conditions.begin('people', 'error', 'people-refused', {
        errors: diagnostics.length,
        first: message,
      });
    }
    return people;
  } catch (error) {
    expireAt(Date.now() + retryAfter);
    conditions.begin('people', 'error', 'people-unreadable', { error: messageOf(error) });
    return undefined;
  }
}
