import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomic } from './write-atomic';

/** A folder of files that are costly to make (PDFs, cards, plans), each named by a hash of what it was made from. */
export interface FileCache {
  /**
   * Returns the file of a key, and calls `make` first if there is none. Simultaneous calls with the same key
   * share one `make`; if it fails, the next call tries again.
   *
   * @param key hexadecimal; files with different content must have different keys
   */
  get: (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
}

export interface FileCacheParts {
  /** If it cannot be written to, every file is made each time. */
  folder: string;
  /** `.pdf` */
  ending: string;
  /** How many files the folder holds at most; the oldest are deleted first. */
  maxFiles: number;
}

export function openFileCache({ folder, ending, maxFiles }: FileCacheParts): FileCache {
  const making = new Map<string, Promise<Uint8Array>>();
  const find = async (key: string, make: () => Promise<Uint8Array>) => {
    const path = join(folder, key + ending);
    const cached = await readFile(path).catch(() => undefined);
    if (cached) return cached;
    const made = await make();
    await writeAtomic(path, made).catch((error) => console.warn(`Cannot cache ${path}: ${error}`));
    await deleteOldest(folder, maxFiles).catch(() => undefined);
    return made;
  };
  return {
    get: (key, make) => {
      const file = making.get(key) ?? find(key, make).finally(() => making.delete(key));
      making.set(key, file);
      return file;
    },
  };
}

async function deleteOldest(folder: string, maxFiles: number): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= maxFiles) return;
  const files = await Promise.all(
    names.map(async (name) => ({ name, made: (await stat(join(folder, name))).mtimeMs })),
  );
  const newestFirst = files.sort((a, b) => b.made - a.made);
  for (const { name } of newestFirst.slice(maxFiles)) await rm(join(folder, name), { force: true });
}
