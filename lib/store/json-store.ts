import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isBlocking } from './blocking-files';
import { messageOf, processLog } from './log';
import { writeAtomic } from './write-atomic';

/** A folder of small JSON files by name. All of them can be made again from their sources. */
export interface JsonStore {
  /** Returns the value last written under a name; undefined when there is none in the present format. */
  read: <T>(name: string) => Promise<T | undefined>;
  write: (name: string, value: unknown) => Promise<void>;
  /** Returns the names in a folder of the store, without `.json`. */
  list: (folder: string) => Promise<string[]>;
}

export interface JsonStoreParts {
  /** Made by the first write. If it cannot be written to, nothing is stored. */
  folder: string;
  /** A number that the caller raises whenever the type of a stored value changes. Older files then count as missing. */
  format: number;
  /** False where a file that a power cut damaged is simply made again: then writing many is ten times as fast. */
  isDurable?: boolean;
}

export function openJsonStore({ folder, format, isDurable = true }: JsonStoreParts): JsonStore {
  const pathOf = (name: string) => join(folder, `${name}.json`);
  // Logged once for the whole store: a full disk fails for each of its files.
  let isWritable = true;
  return {
    read: async <T>(name: string) => {
      const file = await readJson(pathOf(name));
      // This store wrote it in this format, so a check of the value would only repeat the compiler.
      return isOfFormat(file, format) ? (file.value as T) : undefined;
    },
    write: async (name, value) => {
      const path = pathOf(name);
      const text = JSON.stringify({ format, value });
      try {
        await writeAtomic(path, text, { isDurable });
        if (!isWritable) processLog('info', 'store-writable', { folder });
        isWritable = true;
      } catch (error) {
        if (isWritable) processLog('error', 'store-not-writable', { error: messageOf(error) });
        isWritable = false;
      }
    },
    list: async (part) => {
      const names = await readdir(join(folder, part)).catch(() => []);
      return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
    },
  };
}

function isOfFormat(file: unknown, format: number): file is { value: unknown } {
  return typeof file === 'object' && file !== null && 'format' in file && file.format === format;
}

/** Returns undefined for a file that is missing or is no JSON. */
async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(isBlocking() ? readFileSync(path, 'utf8') : await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
