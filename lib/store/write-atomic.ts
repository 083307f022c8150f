import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isBlocking } from './blocking-files';

/**
 * Writes a whole file atomically: a reader sees the old bytes or the new ones, never a part, and on any error
 * the old file is unchanged. The bytes are written to a hidden file in the same folder, which is then renamed.
 * The folder is made if it is missing.
 *
 * @param options `isDurable: false` leaves out the sync, which takes milliseconds: for many files that are made again
 *   if a power cut damages them
 *
 * Not a package: write-file-atomic 6 and atomically 2.1 ignore how many bytes the system wrote, so on a full
 * disk they put a cut file in place of a whole one and report success. `FileHandle.writeFile` writes until
 * everything is written or throws.
 */
export async function writeAtomic(
  path: string,
  data: string | Uint8Array,
  { isDurable = true }: { isDurable?: boolean } = {},
): Promise<void> {
  const folder = dirname(path);
  const beside = join(/* turbopackIgnore: true */ folder, `.${basename(path)}.${randomUUID()}`);
  try {
    await writeWhole(beside, data, isDurable).catch(async (error) => {
      // Looking for the folder first would cost as much as writing a small file.
      if (error.code !== 'ENOENT') throw error;
      await mkdir(folder, { recursive: true });
      await writeWhole(beside, data, isDurable);
    });
    await move(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function move(from: string, to: string): Promise<void> {
  return isBlocking() ? renameSync(from, to) : rename(from, to);
}

/** Writes and syncs: without the sync, a power cut could leave a renamed file without its bytes. */
async function writeWhole(
  path: string,
  data: string | Uint8Array,
  isDurable: boolean,
): Promise<void> {
  // `writeFileSync`, too, writes everything or throws.
  if (isBlocking() && !isDurable) return writeFileSync(path, data, { flag: 'wx' });
  const file = await open(path, 'wx');
  try {
    await file.writeFile(data);
    if (isDurable) await file.sync();
  } finally {
    await file.close();
  }
}
