import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BagFile } from './bag';

/**
 * Writes the folder of a bag atomically: it is made under a hidden name beside and then renamed, so that whoever looks
 * sees a whole bag or none. One that was there before is replaced.
 *
 * @param folder the parent folder
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
  const isThere = (await stat(target).catch(() => undefined)) !== undefined;
  if (isThere) await rename(target, before);
  await rename(making, target);
  await rm(before, { recursive: true, force: true });
}

/** Removes what a run that was killed left of a bag, and brings back the bag that it was about to replace. */
export async function clearRemains(folder: string, name: string): Promise<void> {
  const before = join(folder, replacedName(name));
  const target = join(folder, name);
  if (!(await stat(target).catch(() => undefined)))
    await rename(before, target).catch(() => undefined);
  await rm(before, { recursive: true, force: true });
  await rm(join(folder, makingName(name)), { recursive: true, force: true });
}

const makingName = (name: string): string => `.${name}.partial`;
const replacedName = (name: string): string => `.${name}.replaced`;

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
