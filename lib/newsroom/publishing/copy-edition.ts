import { copyFile, lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isInFolder, listFiles } from '@/lib/content/files/edition-folder';
import { isPictureName } from '@/lib/content/files/picture-files';
import { copiesOf } from '@/lib/content/published/shown-folder';

/**
 * Copies the files of an edition for readers, where saved edits wait for the next `publish`. Files are shared with the
 * original where the disk can do that.
 *
 * @param name of the copy, a new one each time: readers see it once the manifest names it
 */
export async function copyEdition(contentDir: string, date: string, name: string): Promise<void> {
  await removeLink(join(contentDir, copiesOf(date)));
  // The copies are a content folder of their own, so that they are read as all others are.
  const target = join(contentDir, copiesOf(date), name, date);
  await mkdir(target, { recursive: true });
  for (const file of (await listFiles(contentDir, date)) ?? []) {
    if (file.name === 'published.json') continue;
    // Readers see no picture that is a link out of the folder, so they see no copy of it either.
    if (isPictureName(file.name) && !(await isInFolder(contentDir, date, file.name))) continue;
    await copyFile(join(contentDir, date, file.name), join(target, file.name));
  }
}

/** Removes all copies of an edition but one. Without a name it removes all. */
export async function removeCopies(contentDir: string, date: string, but?: string): Promise<void> {
  const folder = join(contentDir, copiesOf(date));
  await removeLink(folder);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one !== but)) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Removes a link in place of the folder, so that nothing is written or removed where it leads. */
async function removeLink(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isSymbolicLink()) await rm(path);
}
