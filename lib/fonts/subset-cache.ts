import { openMemoryCache } from '@/lib/store/memory-cache';
import type { Font } from './font';
import { subsetFont } from './subset-font';

/** Enough for the files of about a thousand views. */
const maxBytes = 96 * 2 ** 20;

const cache = openMemoryCache<Buffer>({ maxBytes, sizeOf: ({ length }) => length });

/** Returns the file that `subsetFont` makes, from a cache in memory if it was made before. */
export function cachedSubset(font: Font, characters: string): Promise<Buffer> {
  return cache.get(`${font} ${characters}`, () => subsetFont(font, characters));
}
