import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is costly to make (PDFs, cards), kept in a folder under the name of what it was made from. */
export interface KeptFiles {
  /**
   * The file of a key, made when it is not there; asked for again while it is being made, it is made once.
   *
   * @param key hexadecimal; another whenever the file would be
   */
  get: (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
}

export interface KeptFilesParts {
  /** May not be writable: then nothing is kept. */
  folder: string;
  /** `.pdf` */
  ending: string;
  /** Files beyond this many are forgotten, the oldest first. */
  most: number;
}

export function openKeptFiles({ folder, ending, most }: KeptFilesParts): KeptFiles {
  const making = new Map<string, Promise<Uint8Array>>();
  const find = async (key: string, make: () => Promise<Uint8Array>) => {
    const path = join(folder, key + ending);
    const kept = await readFile(path).catch(() => undefined);
    if (kept) return kept;
    const made = await make();
    await keep(path, made).catch((error) => console.warn(`Could not keep ${path}: ${error}`));
    await forgetOldest(folder, most).catch(() => undefined);
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

/** Writes beside and renames, so that nobody reads a part. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, bytes);
  await rename(beside, path);
}

async function forgetOldest(folder: string, most: number): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= most) return;
  const files = await Promise.all(
    names.map(async (name) => ({ name, made: (await stat(join(folder, name))).mtimeMs })),
  );
  const newestFirst = files.sort((a, b) => b.made - a.made);
  for (const { name } of newestFirst.slice(most)) await rm(join(folder, name), { force: true });
}
