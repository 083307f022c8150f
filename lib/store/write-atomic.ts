import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isBlocking } from './blocking-files';

/**
 * Writes a whole file atomically: a reader sees the old bytes or the new ones, never a part, and on any error
 * the old file is unchanged. The bytes are written to a hidden file in the same folder, which is then renamed.
 * The folder is made if it is missing.
 *
 * Not a package: write-file-atomic 6 and atomically 2.1 ignore how many bytes the system wrote, so on a full
 * disk they put a cut file in place of a whole one and report success. `FileHandle.writeFile` writes until
 * everything is written or throws.
 */
export async function writeAtomic(
  path: string,
  data: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const folder = dirname(path);
  const beside = join(/* turbopackIgnore: true */ folder, `.${basename(path)}.${randomUUID()}`);
  try {
    await writeWhole(beside, data, { ...options, path }).catch(async (error) => {
      // Looking for the folder first would cost as much as writing a small file.
      if (error.code !== 'ENOENT') throw error;
      await mkdir(folder, { recursive: true });
      await writeWhole(beside, data, { ...options, path });
    });
    await move(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

export interface WriteOptions {
  /** False leaves out the sync, which takes milliseconds: for many files that are made again if a power cut damages them. */
  isDurable?: boolean;
  /** True for a file of somebody else's: the new one has the permissions and, where the system allows it, the owner. */
  keepsAttributes?: boolean;
}

async function move(from: string, to: string): Promise<void> {
  return isBlocking() ? renameSync(from, to) : rename(from, to);
}

/** Writes and syncs: without the sync, a power cut could leave a renamed file without its bytes. */
async function writeWhole(
  beside: string,
  data: string | Uint8Array,
  { path, isDurable = true, keepsAttributes = false }: WriteOptions & { path: string },
): Promise<void> {
  // `writeFileSync`, too, writes everything or throws.
  if (isBlocking() && !isDurable && !keepsAttributes)
    return writeFileSync(beside, data, { flag: 'wx' });
  const old = keepsAttributes ? await stat(path).catch(() => undefined) : undefined;
  // Nobody else may read it before it has the permissions of the old file.
  const file = await open(beside, 'wx', old && 0o600);
  try {
    await file.writeFile(data);
    if (old) await giveAttributes(file, old);
    if (isDurable) await file.sync();
  } finally {
    await file.close();
  }
}

interface Attributes {
  mode: number;
  uid: number;
  gid: number;
}

/** The owner comes first, because changing it takes some permissions away. Only an administrator can give files away. */
async function giveAttributes(file: FileHandle, { mode, uid, gid }: Attributes): Promise<void> {
  const now = await file.stat();
  if (now.uid !== uid || now.gid !== gid) {
    await file.chown(uid, gid).catch(() => file.chown(now.uid, gid).catch(() => undefined));
  }
  await file.chmod(mode & 0o7777);
}
