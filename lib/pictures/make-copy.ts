import { readFile } from 'node:fs/promises';
import type { PictureVariant } from '@/lib/addresses/picture-variants';
import { BusyError } from '@/lib/store/busy-error';
import { derivePicture } from './derive-picture';
import { digestBytes } from './picture-file';
import type { PictureType } from './picture-type';

/** A copy to make. */
export interface CopyOrder {
  /** Of the picture file. */
  path: string;
  /** `digestFile` of it. */
  digest: string;
  variant: PictureVariant;
  /** The media type of the copy at the picture's own address. */
  type: PictureType;
}

/** Seconds after which the file that replaced another is known. */
const retryAfter = 1;

/**
 * Makes a copy of a picture file.
 *
 * @throws BusyError if the file has other bytes by now: otherwise their copy would be cached as that of the old ones
 */
export async function makeCopy({ path, digest, variant, type }: CopyOrder): Promise<Uint8Array> {
  const bytes = await readFile(path);
  if (digestBytes(bytes) !== digest)
    throw new BusyError('The picture has just been replaced', retryAfter);
  return derivePicture(bytes, { variant, type });
}
