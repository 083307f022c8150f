/**
 * Short hashes of an edition's files. They are kept in its manifest: whether a file was saved again cannot be told by
 * its time, which is a new one wherever the folder was copied to.
 */
import { createHash } from 'node:crypto';
import { listFiles } from '@/lib/content/files/edition-folder';
import { largestPicture } from '@/lib/content/files/picture-files';
import { readBytes } from '@/lib/content/files/read-bytes';
import { manifestOf } from '@/lib/content/published/publication';

/** Characters of a hash: of the versions of one file, no two have the same one by chance. */
const hashLength = 12;

/** Returns the hash of each file of an edition by its name, without that of the manifest. */
export async function hashFiles(contentDir: string, date: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const { name } of (await listFiles(contentDir, date)) ?? []) {
    const path = `${date}/${name}`;
    if (path !== manifestOf(date)) hashes[name] = await hashFile(contentDir, path);
  }
  return hashes;
}

/** @param path of a file in the content folder; one that is gone has the hash of an empty file */
export async function hashFile(contentDir: string, path: string): Promise<string> {
  const bytes = await readBytes(contentDir, path, { most: largestPicture });
  return hashBytes(bytes ?? '');
}

export function hashBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, hashLength);
}
