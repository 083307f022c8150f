import { realpath, stat } from 'node:fs/promises';
import { basename, extname, join, sep } from 'node:path';
import { isReadFolder } from './folder-names';
import { ifPresent } from './if-present';
import { readBytes, recordFolderOf } from './read-bytes';

/** The picture formats that articles may use: media types by file extension. */
const pictureTypes: ReadonlyMap<string, string> = new Map([
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.gif', 'image/gif'],
  ['.avif', 'image/avif'],
  ['.svg', 'image/svg+xml'],
]);

/** True for a file name without folders that has the extension of a supported picture format. */
export function isPictureName(name: string): boolean {
  return /^[^./\\\0][^/\\\0]*$/.test(name) && typeOf(name) !== undefined;
}

/** In bytes. A camera of 24 megapixels writes files of 15 MB; drawings have a limit of their own. */
export const largestPicture = 30_000_000;

export interface PictureFile {
  /** The real path of the file. */
  path: string;
  /** Media type: `image/jpeg`. */
  type: string;
  /** In bytes. */
  size: number;
  modified: Date;
}

/**
 * Finds a picture of an edition; undefined unless `name` is a picture file in the edition's own folder, of
 * `largestPicture` at most.
 */
export async function findPicture(
  contentDir: string,
  date: string,
  name: string,
): Promise<PictureFile | undefined> {
  const type = typeOf(name);
  if (!isReadFolder(date) || !isPictureName(name) || type === undefined) return undefined;
  await recordFolderOf(join(contentDir, date, name));
  const folder = await ifPresent(realpath(join(contentDir, date)));
  const path =
    folder &&
    (await ifPresent(
      realpath(/* turbopackIgnore: true */ join(/* turbopackIgnore: true */ folder, name)),
    ));
  if (!folder || !path?.startsWith(folder + sep)) return undefined;
  const found = await ifPresent(stat(/* turbopackIgnore: true */ path));
  if (!found?.isFile() || found.size > largestPicture) return undefined;
  return { path, type, size: found.size, modified: found.mtime };
}

/** Reads a picture of an edition; undefined for all that `findPicture` does not find. */
export async function readPicture(
  contentDir: string,
  date: string,
  name: string,
): Promise<Uint8Array | undefined> {
  const found = await findPicture(contentDir, date, name);
  return found && readBytes(contentDir, `${date}/${name}`, { most: largestPicture });
}

function typeOf(name: string): string | undefined {
  return pictureTypes.get(extname(basename(name)).toLowerCase());
}
