/**
 * The only file of lib/content that accesses the disk. It knows the structure of the content folder and which
 * names are allowed, but nothing of the content of files. For a missing file it returns undefined.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { readFolderState } from '@/lib/store/folder-state.mjs';
import { writeAtomic } from '@/lib/store/write-atomic';
import { isEditionDate } from './fields/edition-date';

/** The picture formats that articles may use: media types by file extension. */
const pictureTypes: ReadonlyMap<string, string> = new Map([
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.gif', 'image/gif'],
  ['.avif', 'image/avif'],
  ['.svg', 'image/svg+xml'],
]);

/** True for a file name without folders that has the extension of a supported picture format. */
export function isPictureName(name: string): boolean {
  return /^[^./\\\0][^/\\\0]*$/.test(name) && typeOf(name) !== undefined;
}

/** Lists the dates of all editions, newest first. It reads only the content folder itself. */
export async function listDates(contentDir: string): Promise<string[]> {
  const names = await listFolders(contentDir);
  return names.filter(isEditionDate).sort().reverse();
}

/** Lists the names of all folders in the content folder, except hidden ones. Symbolic links are followed. */
export async function listFolders(contentDir: string): Promise<string[]> {
  const { entries = [] } = await readFolderState(contentDir);
  return entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
}

export interface FileEntry {
  name: string;
  /** In bytes. */
  size: number;
  modified: Date;
}

/** Lists all files of an edition by name, except hidden ones; undefined if the edition does not exist. */
export async function listFiles(
  contentDir: string,
  date: string,
): Promise<FileEntry[] | undefined> {
  if (!isEditionDate(date)) return undefined;
  const { entries } = await readFolderState(join(contentDir, date));
  return entries
    ?.filter(({ kind }) => kind === 'file')
    .map(({ name, size, modified }) => ({ name, size, modified: new Date(modified) }));
}

/** Lists the sorted names in an edition's folder, without reading file sizes; undefined if it does not exist. */
export async function listNames(contentDir: string, date: string): Promise<string[] | undefined> {
  if (!isEditionDate(date)) return undefined;
  const names = await ifPresent(readdir(join(contentDir, date)));
  return names?.filter((name) => !name.startsWith('.')).sort();
}

/** Returns a short text that changes whenever the name, size or time of any file of the edition does. */
export async function stampEdition(contentDir: string, date: string): Promise<string | undefined> {
  if (!isEditionDate(date)) return undefined;
  const { entries, stamp } = await readFolderState(join(contentDir, date));
  return entries && stamp;
}

/**
 * Returns when a file was last added to the folder of an edition, removed or replaced, in milliseconds since 1970;
 * undefined if there is no such folder. It takes one `stat`, but does not notice a file that is written in place.
 */
export async function changeTime(contentDir: string, date: string): Promise<number | undefined> {
  return (await ifPresent(stat(join(contentDir, date))))?.mtimeMs;
}

/** Returns the time of the last change to the content folder, paper.yaml or one of these editions. */
export async function lastChange(contentDir: string, dates: string[]): Promise<Date> {
  const folders = ['.', 'paper.yaml', ...dates.filter(isEditionDate)];
  const found = folders.map((name) => ifPresent(stat(join(contentDir, name))));
  const files = dates.map((date) => listFiles(contentDir, date));
  const times = [
    ...(await Promise.all(found)).map((one) => one?.mtimeMs ?? 0),
    ...(await Promise.all(files)).flatMap((list) => list?.map(({ modified }) => +modified) ?? 0),
  ];
  return new Date(Math.max(...times));
}

export interface ByteRange {
  /** Index of the first byte; 0 by default. */
  from?: number;
  /** Maximum number of bytes. */
  most: number;
}

/**
 * Reads a file in the content folder or a part of it; undefined if it cannot be read.
 * @param path in the content folder: `2023-03-10/01-huiji-park.md`
 */
export async function readBytes(
  contentDir: string,
  path: string,
  { from = 0, most }: ByteRange,
): Promise<Uint8Array | undefined> {
  // In a thread of its own nobody else waits, and the detour over other threads would take a third of the time.
  if (!isMainThread) return readBytesNow(join(contentDir, path), { from, most });
  const file = await ifPresent(open(join(contentDir, path)));
  if (!file) return undefined;
  try {
    const { size } = await file.stat();
    const buffer = new Uint8Array(Math.min(Math.max(size - from, 0), most));
    const read = await ifPresent(file.read(buffer, 0, buffer.length, from));
    return read && buffer.subarray(0, read.bytesRead);
  } finally {
    await file.close();
  }
}

function readBytesNow(path: string, { from = 0, most }: ByteRange): Uint8Array | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const buffer = new Uint8Array(Math.min(Math.max(fstatSync(file).size - from, 0), most));
      return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, from));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (absent.has(codeOf(error))) return undefined;
    throw error;
  }
}

export interface PictureFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** Media type: `image/jpeg`. */
  type: string;
  /** In bytes. */
  size: number;
  modified: Date;
}

/** Reads a picture of an edition; undefined unless `name` is a picture file in the edition's own folder. */
export async function readPicture(
  contentDir: string,
  date: string,
  name: string,
): Promise<PictureFile | undefined> {
  const type = typeOf(name);
  if (!isEditionDate(date) || !isPictureName(name) || type === undefined) return undefined;
  const folder = await ifPresent(realpath(join(contentDir, date)));
  const path =
    folder &&
    (await ifPresent(
      realpath(/* turbopackIgnore: true */ join(/* turbopackIgnore: true */ folder, name)),
    ));
  if (!folder || !path?.startsWith(folder + sep)) return undefined;
  const found = await ifPresent(stat(/* turbopackIgnore: true */ path));
  if (!found?.isFile()) return undefined;
  const bytes = new Uint8Array(await readFile(/* turbopackIgnore: true */ path));
  return { bytes, type, size: bytes.length, modified: found.mtime };
}

/** Creates a file, and its folder if necessary. Returns false, and writes nothing, if the file exists. */
export async function createFile(contentDir: string, path: string, text: string): Promise<boolean> {
  const file = join(contentDir, path);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Replaces a file atomically: readers see either the old or the new content, never a part. */
export async function replaceFile(contentDir: string, path: string, text: string): Promise<void> {
  await writeAtomic(join(contentDir, path), text);
}

function typeOf(name: string): string | undefined {
  return pictureTypes.get(extname(basename(name)).toLowerCase());
}

/** Returns undefined instead of an error for a file that does not exist, is not readable or is of another kind. */
async function ifPresent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (absent.has(codeOf(error))) return undefined;
    throw error;
  }
}

const absent: ReadonlySet<unknown> = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'EACCES',
  'EPERM',
]);

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
