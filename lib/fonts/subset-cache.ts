import { openMemoryCache } from '@/lib/store/memory-cache';
import type { Face } from './face';
import { subsetFace } from './subset';

/** The files of about a thousand views. */
const maxBytes = 96 * 2 ** 20;

const cache = openMemoryCache<Buffer>({ maxBytes, sizeOf: ({ length }) => length });

/** `subsetFace`, once for all readers who need the same file at the same time or soon after. */
export function cachedSubset(face: Face, characters: string): Promise<Buffer> {
  return cache.get(`${face} ${characters}`, () => subsetFace(face, characters));
}
