import { LRUCache } from 'lru-cache';
import { readFolderState } from './folder-state';
import { expireAt, type Recorded, recordSources, renewAt } from './record-sources';

/**
 * A cache in memory of what is made from folders. A value is returned again only while every folder that was read
 * to make it is unchanged; it needs no other key than its name.
 */
export interface SourceCache<V> {
  /**
   * Returns the value of a name, and calls `make` if there is none or a source of it has changed. A call that finds
   * another one at work waits for its value, but takes it only if nothing changed meanwhile.
   */
  get: (name: string, make: () => Promise<V>) => Promise<V>;
}

export function openSourceCache<V>({ maxEntries }: { maxEntries: number }): SourceCache<V> {
  const cache = new LRUCache<string, Promise<Recorded<V>>>({ max: maxEntries });
  const makeNew = async (name: string, make: () => Promise<V>) => {
    const making = recordSources(make);
    cache.set(name, making);
    making.catch(() => cache.get(name) === making && cache.delete(name));
    return (await making).result;
  };
  return {
    get: async (name, make) => {
      for (let made = cache.get(name); made; made = cache.get(name)) {
        const recorded = await made;
        if (await isCurrent(recorded)) return recorded.result;
        if (cache.get(name) === made) break;
      }
      return makeNew(name, make);
    },
  };
}

/** Compares the sources with the folders, which records them for the caller as well. */
async function isCurrent({ sources, busyFor, ...times }: Recorded<unknown>): Promise<boolean> {
  const { expires = never, renews = never } = times;
  if (busyFor !== undefined || Date.now() >= Math.min(expires, renews)) return false;
  expireAt(expires);
  renewAt(renews);
  const folders = [...sources];
  const same = await Promise.all(
    folders.map(async ([folder, stamp]) => (await readFolderState(folder)).stamp === stamp),
  );
  return same.every(Boolean);
}

const never = Number.POSITIVE_INFINITY;
