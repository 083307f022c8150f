import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The archive's own folder, which can always be made anew from the content: small files an edition and a
 * year. This is the only file of the archive that touches the disk.
 */
export interface Store {
  /** The value last written under a name; undefined when there is none of the present format. */
  read: <T>(name: string) => Promise<T | undefined>;
  write: (name: string, value: unknown) => Promise<void>;
  /** Names in a folder of the store, without their ending. */
  list: (folder: string) => Promise<string[]>;
}

/** Raised whenever the shape of anything stored changes; older files are then made anew. */
const format = 3;

/** @param folder made when first written to; may not be writable, then nothing is kept */
export function openStore(folder: string): Store {
  const pathOf = (name: string) => join(folder, `${name}.json`);
  return {
    read: async <T>(name: string) => {
      const kept = await readJson(pathOf(name));
      // This file wrote it, in this very format: the one border where a check would repeat the compiler.
      return isKept(kept) ? (kept.value as T) : undefined;
    },
    write: (name, value) => writeJson(pathOf(name), { format, value }),
    list: async (part) => {
      const names = await readdir(join(folder, part)).catch(() => []);
      return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
    },
  };
}

function isKept(file: unknown): file is { value: unknown } {
  return typeof file === 'object' && file !== null && 'format' in file && file.format === format;
}

/** A missing or half-written file is no file: what it held is made again. */
async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes beside and renames, so that a reader sees the old file or the new one, never a part. */
async function writeJson(path: string, value: unknown): Promise<void> {
  const beside = `${path}.${process.pid}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, JSON.stringify(value));
    await rename(beside, path);
  } catch (error) {
    console.warn(`Could not keep ${path}: ${error instanceof Error ? error.message : error}`);
  }
}
