import { openMemoryCache } from '@/lib/store/memory-cache';
import type { Face } from './face';
import { subsetFace } from './subset';

/** Enough for the files of about a thousand views. */
const maxBytes = 96 * 2 ** 20;

const cache = openMemoryCache<Buffer>({ maxBytes, sizeOf: ({ length }) => length });

/** Returns the file that `subsetFace` makes, from a cache in memory if it was made before. */
export function cachedSubset(face: Face, characters: string): Promise<Buffer> {
  return cache.get(`${face} ${characters}`, () => subsetFace(face, characters));
}
