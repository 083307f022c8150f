import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { PictureVariant } from '@/lib/addresses/picture-variants';
import { type CachedFile, openFileCache } from '@/lib/store/file-cache';
import type { CopyOrder } from './make-copy';
import { digestFile, type PictureFile } from './picture-file';
import type { PictureType } from './picture-type';

/** The copies of pictures, each made once and cached on disk by the bytes of its picture. */
export interface PictureCopies {
  find: (
    file: PictureFile,
    wanted: { variant: PictureVariant; type: PictureType },
  ) => Promise<CachedFile>;
  /** Returns what tells the bytes of a picture from any others. */
  digest: (file: PictureFile) => Promise<string>;
}

export interface PictureCopiesParts {
  /** The folder of the cache. */
  folder: string;
  /** Name of the running build, part of each key: another build may make other copies. */
  build: string;
  /** Makes a copy, here or in a thread. */
  make: (order: CopyOrder) => Promise<Uint8Array>;
}

/** Enough for two months of a daily with twelve photographs: each has up to eight copies of 60 KB on average. */
const maxFiles = 6000;
const maxBytes = 384 * 2 ** 20;
/** Digests take 100 bytes each. */
const maxDigests = 20_000;
/**
 * Milliseconds. A file that was changed so shortly before it was read may change once more without another size or
 * time: some disks have times in even seconds.
 */
const settling = 2500;

export function openPictureCopies({ folder, build, make }: PictureCopiesParts): PictureCopies {
  const files = openFileCache({ folder, ending: '.image', maxFiles, maxBytes });
  const digests = new LRUCache<string, string>({ max: maxDigests });
  const digest = async ({ path, size, modified }: PictureFile) => {
    const state = `${path}\n${size}\n${Number(modified)}`;
    const known = digests.get(state);
    if (known !== undefined) return known;
    const isSettled = Date.now() - Number(modified) > settling;
    const found = await digestFile(path);
    if (isSettled) digests.set(state, found);
    return found;
  };
  return {
    digest,
    find: async (file, { variant, type }) => {
      const order = { path: file.path, digest: await digest(file), variant, type };
      const key = createHash('sha256')
        .update(JSON.stringify([build, order.digest, variant, variant.kind === 'plain' && type]))
        .digest('hex');
      return files.find(key, () => make(order));
    },
  };
}
