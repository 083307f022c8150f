import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * Finds the folder that a deposit would share with others' files: one that is the deposit's own, is in it, or has it
 * within. Links are followed.
 *
 * @param out the folder of the deposit, which need not exist
 * @returns one of `folders`; undefined if the deposit is apart from all of them
 */
export async function findSharedFolder(
  out: string,
  folders: readonly string[],
): Promise<string | undefined> {
  const own = await toRealPath(resolve(out));
  for (const folder of folders) {
    const other = await toRealPath(resolve(folder));
    if (isWithin(own, other) || isWithin(other, own)) return folder;
  }
  return undefined;
}

/** Follows the links in the part of a path that exists. */
async function toRealPath(path: string): Promise<string> {
  const found = await realpath(path).catch(() => undefined);
  if (found !== undefined) return found;
  const parent = dirname(path);
  return parent === path ? path : join(await toRealPath(parent), basename(path));
}

/** True also for the folder itself. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
