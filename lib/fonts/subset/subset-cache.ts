import { openMemoryCache } from '@/lib/store/memory-cache';
import type { Font } from '../font';

/** Makes a subset of a font. */
export type SubsetFont = (font: Font, characters: string) => Promise<Uint8Array>;

/** Enough for the files of about five hundred views. The front caches their answers as well. */
const maxBytes = 48 * 2 ** 20;

/** Returns a function that makes subsets with a cache in memory. */
export function openSubsetCache(subset: SubsetFont): SubsetFont {
  const cache = openMemoryCache<Uint8Array>({ maxBytes, sizeOf: ({ length }) => length });
  return (font, characters) => cache.get(`${font} ${characters}`, () => subset(font, characters));
}
