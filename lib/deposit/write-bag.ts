import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BagFile } from './bag';
import { findOccupant } from './own-bag';

/**
 * Writes the folder of a bag atomically: it is made under a hidden name beside and then renamed, so that whoever looks
 * sees a whole bag or none. A bag of ours that was there before is replaced.
 *
 * @param folder the parent folder, where nothing is in the way (`findForeign`)
 * @param name of the bag
 */
export async function writeBag(
  folder: string,
  name: string,
  files: readonly BagFile[],
): Promise<void> {
  await clearRemains(folder, name);
  const making = join(folder, makingName(name));
  for (const { path, bytes } of files) await writeSynced(join(making, path), bytes);
  const target = join(folder, name);
  const before = join(folder, replacedName(name));
  if ((await findOccupant(target)) === 'own') await rename(target, before);
  // Fails if something else came to be there meanwhile.
  await rename(making, target);
  await removeReplaced(folder, name);
}

/**
 * Removes what a run that was killed left of a bag, and brings back the bag that it was about to replace. Only bags of
 * ours and the beginnings of them are removed.
 */
export async function clearRemains(folder: string, name: string): Promise<void> {
  await rm(join(folder, makingName(name)), { recursive: true, force: true });
  const before = join(folder, replacedName(name));
  const target = join(folder, name);
  if ((await findOccupant(before)) !== 'own') return;
  if ((await findOccupant(target)) === 'none') await rename(before, target);
  else await removeReplaced(folder, name);
}

/** Returns the path of what is in the way of a bag and was not written by us; undefined if there is nothing. */
export async function findForeign(folder: string, name: string): Promise<string | undefined> {
  for (const path of [join(folder, name), join(folder, replacedName(name))])
    if ((await findOccupant(path)) === 'foreign') return path;
  return undefined;
}

const makingName = (name: string): string => `.${name}.partial`;
const replacedName = (name: string): string => `.${name}.replaced`;

/** Should the process be killed meanwhile, half a bag could not be told from other folders but for its name. */
async function removeReplaced(folder: string, name: string): Promise<void> {
  const before = join(folder, replacedName(name));
  if ((await findOccupant(before)) !== 'own') return;
  const removing = join(folder, makingName(name));
  await rename(before, removing);
  await rm(removing, { recursive: true, force: true });
}

/** Without the sync, a power cut could leave a renamed folder with empty files. */
async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
