import { LRUCache } from 'lru-cache';

/** A cache in memory of values that are costly to make; the least recently used are dropped first. */
export interface MemoryCache<V> {
  /**
   * Returns the value of a key, and calls `make` first if there is none. Simultaneous calls with the same key
   * share one `make`; if it fails, the next call tries again.
   */
  get: (key: string, make: () => Promise<V>) => Promise<V>;
}

/** A limit of the number of entries, or of the size in bytes of values and keys together. */
export type MemoryCacheLimit<V> =
  | { maxEntries: number }
  | { maxBytes: number; sizeOf: (value: V) => number };

export function openMemoryCache<V extends {}>(limit: MemoryCacheLimit<V>): MemoryCache<V> {
  const making = new Map<string, Promise<V>>();
  const cache = new LRUCache<string, V>(
    'maxEntries' in limit
      ? { max: limit.maxEntries }
      : {
          maxSize: limit.maxBytes,
          sizeCalculation: (value, key) => Math.max(1, 2 * key.length + limit.sizeOf(value)),
        },
  );
  const makeNew = async (key: string, make: () => Promise<V>) => {
    const value = await make();
    cache.set(key, value);
    return value;
  };
  return {
    get: (key, make) => {
      const cached = cache.get(key);
      if (cached !== undefined) return Promise.resolve(cached);
      const value = making.get(key) ?? makeNew(key, make).finally(() => making.delete(key));
      making.set(key, value);
      return value;
    },
  };
}
