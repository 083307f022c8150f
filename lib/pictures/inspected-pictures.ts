import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import type { InspectPicture, PictureState } from '@/lib/content/pictures/find-damage';
import { digestFile } from './picture-file';

/** Results take 200 bytes each. */
const mostKnown = 10_000;
/** Each may hold 200 MB. */
const atOnce = 2;

/**
 * Returns a function that inspects each picture once, however often its edition is read. Its bytes tell it from others.
 *
 * @param inspect decodes a file, here or in a thread
 */
export function openInspectedPictures(
  inspect: (path: string) => Promise<PictureState>,
): InspectPicture {
  const known = new LRUCache<string, PictureState>({ max: mostKnown });
  const limit = pLimit(atOnce);
  return async (file) => {
    const digest = await digestFile(file.path);
    const state = known.get(digest) ?? (await limit(() => inspect(file.path)));
    known.set(digest, state);
    return state;
  };
}
