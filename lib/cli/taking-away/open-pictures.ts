import { join } from 'node:path';
import { epubCopy } from '@/lib/export/epub/gather-epub';
import { makeCopy } from '@/lib/pictures/make-copy';
import { openPictureCopies } from '@/lib/pictures/picture-copies';
import { promisedType } from '@/lib/pictures/picture-type';
import type { PublicEdition } from './open-public-edition';

/** Reads the copy of a picture of an edition, or of the paper's logo; undefined if there is none. */
export type ReadCopy = (kind: 'picture' | 'logo', name: string) => Promise<Uint8Array | undefined>;

export function openPictures({ newsroom, edition }: PublicEdition, stateDir: string): ReadCopy {
  const copies = openPictureCopies({
    folder: join(stateDir, 'pictures'),
    build: 'command',
    make: makeCopy,
  });
  return async (kind, name) => {
    const file = await (kind === 'logo'
      ? newsroom.findLogo(name)
      : newsroom.findPicture(edition.date, name));
    const type = promisedType(name);
    if (!file || !type) return undefined;
    const copy = await copies.find(file, { variant: epubCopy, type });
    return copy.read();
  };
}
