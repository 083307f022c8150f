/**
 * The files of a copy in a folder that others may write to as well. A file is ours if it has the bytes that we wrote
 * last; whatever else is there is never written over and never removed. What is about to be written is noted first, so
 * that a run that was killed knows its files again.
 */
import { createHash } from 'node:crypto';
import { appendFile, lstat, mkdir, readFile, realpath, rm, rmdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { writeAtomic } from '@/lib/store/write-atomic';

export interface OwnFiles {
  /** `foreign`: there is a file of somebody else, which stays. */
  write: (file: string, bytes: Uint8Array) => Promise<'written' | 'unchanged' | 'foreign'>;
  /** Removes a file if it is ours, and folders that become empty. */
  remove: (file: string) => Promise<'removed' | 'foreign'>;
  /** Returns the bytes of a file if it is there and ours. */
  read: (file: string) => Promise<Uint8Array | undefined>;
  /** True if the file is there. */
  has: (file: string) => Promise<boolean>;
}

/** Hashes that a file may have if it is ours, by file. */
export type KnownHashes = Map<string, Set<string>>;

/** Says which bytes were about to be written where; removed when all is in the state (`export-state.ts`). */
export const journalName = '.banmian-export.log';

export function openOwnFiles(folder: string, known: KnownHashes): OwnFiles {
  const sound = new Map<string, Promise<boolean>>();
  /** A link to a folder elsewhere is somebody else's. */
  const isInside = (place: string): Promise<boolean> => {
    const found = sound.get(place) ?? isWithin(folder, place);
    sound.set(place, found);
    return found;
  };
  const occupant = async (file: string): Promise<'none' | 'foreign' | string> => {
    const path = join(folder, file);
    const entry = await lstat(path).catch(() => undefined);
    if (!entry) return (await isInside(dirname(path))) ? 'none' : 'foreign';
    if (!entry.isFile() || !(await isInside(dirname(path)))) return 'foreign';
    return hashOf(await readFile(path));
  };
  const isOwn = (file: string, hash: string) => known.get(file)?.has(hash) ?? false;
  return {
    write: async (file, bytes) => {
      const hash = hashOf(bytes);
      const found = await occupant(file);
      if (found === hash) {
        remember(known, file, hash);
        return 'unchanged';
      }
      if (found !== 'none' && !isOwn(file, found)) return 'foreign';
      await note(join(folder, journalName), `${hash} ${file}\n`);
      remember(known, file, hash);
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeAtomic(join(folder, file), bytes, { isDurable: false });
      return 'written';
    },
    remove: async (file) => {
      const found = await occupant(file);
      if (found === 'none') return 'removed';
      if (!isOwn(file, found)) return 'foreign';
      await rm(join(folder, file));
      await removeEmpty(folder, dirname(join(folder, file)));
      return 'removed';
    },
    read: async (file) =>
      isOwn(file, await occupant(file)) ? readFile(join(folder, file)) : undefined,
    has: async (file) => {
      const entry = await lstat(join(folder, file)).catch(() => undefined);
      return entry?.isFile() ?? false;
    },
  };
}

/** @throws if the journal is a link or a folder, which somebody else has put there */
async function note(journal: string, line: string): Promise<void> {
  const entry = await lstat(journal).catch(() => undefined);
  if (entry && !entry.isFile())
    throw new Error(`${journal} is not a plain file: remove it, and run the command again.`);
  await appendFile(journal, line);
}

export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22);

function remember(known: KnownHashes, file: string, hash: string): void {
  known.set(file, (known.get(file) ?? new Set()).add(hash));
}

/** True for a place in a folder, also if it is not there yet; false where a link or a file is in the way. */
async function isWithin(folder: string, place: string): Promise<boolean> {
  const root = await realpath(folder);
  for (let at = place; at.startsWith(folder); at = dirname(at)) {
    const entry = await lstat(at).catch(() => undefined);
    if (!entry) continue;
    const real = await realpath(at);
    return entry.isDirectory() && (real === root || real.startsWith(root + sep));
  }
  return false;
}

async function removeEmpty(folder: string, place: string): Promise<void> {
  for (let at = place; at !== folder && at.startsWith(folder); at = dirname(at)) {
    const isRemoved = await rmdir(at).then(
      () => true,
      () => false,
    );
    if (!isRemoved) return;
  }
}
