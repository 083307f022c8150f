import { join } from 'node:path';
import { notFound } from 'next/navigation';
import { isDrawing, type PictureVariant, parseVariant } from '@/lib/addresses/picture-variants';
import { runJob } from '@/lib/jobs/run-job';
import { openPictureCopies } from '@/lib/pictures/picture-copies';
import type { PictureFile } from '@/lib/pictures/picture-file';
import { promisedType, typeOfBytes } from '@/lib/pictures/picture-type';
import { isBusyError } from '@/lib/store/busy-error';
import type { CachedFile } from '@/lib/store/file-cache';
import { messageOf, processLog } from '@/lib/store/log';
import { buildName } from './build-name';
import { publicCaching } from './responses/public-caching';
import { respondBusy } from './responses/respond-busy';
import { respondFile } from './responses/respond-file';

const copies = openPictureCopies({
  folder: join(process.env.STATE_DIR ?? '.banmian', 'pictures'),
  build: buildName ?? String(Date.now()),
  make: (order) => runJob('pictures', 'makeCopy', order),
});

export const digestPicture = copies.digest;

/**
 * Returns a copy of a picture; undefined for a file that cannot be decoded.
 *
 * @throws BusyError if there is no room to make it
 */
export async function findCopy(
  file: PictureFile,
  name: string,
  variant: PictureVariant,
): Promise<CachedFile | undefined> {
  const type = promisedType(name);
  if (!type) return undefined;
  try {
    return await copies.find(file, { variant, type });
  } catch (error) {
    if (isBusyError(error)) throw error;
    processLog('warn', 'picture-not-read', { picture: file.path, error: messageOf(error) });
    return undefined;
  }
}

/**
 * Answers with a copy of a picture, never with the file itself, which may say where it was taken. 404 without a file.
 *
 * @param name of the picture
 * @param variant the name of the copy; undefined at the picture's own address
 */
export async function respondPicture(
  file: PictureFile | undefined,
  name: string,
  variant?: string,
): Promise<Response> {
  const wanted = variant === undefined ? { kind: 'plain' as const } : parseVariant(variant);
  if (!file || !wanted) notFound();
  if (isDrawing(name) && variant !== undefined) notFound();
  try {
    const copy = await findCopy(file, name, wanted);
    if (!copy) notFound();
    const type = isDrawing(name) ? 'image/svg+xml' : typeOfBytes(await copy.read());
    return await respondFile(copy, { 'Content-Type': type, 'Cache-Control': publicCaching });
  } catch (error) {
    return respondBusy(error);
  }
}
