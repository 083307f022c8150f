/**
 * The only file of lib/content that touches the disk. It knows where things lie and what a name may be;
 * what stands in the files it does not know. A missing file is an answer, not an error.
 */
import { mkdir, open, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { readFolderState } from '@/lib/store/folder-state.mjs';
import { writeAtomic } from '@/lib/store/write-atomic';
import { isEditionDate } from './fields/edition-date';

/** Media types by extension: all that an article may show. */
const pictureTypes: ReadonlyMap<string, string> = new Map([
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.gif', 'image/gif'],
  ['.avif', 'image/avif'],
  ['.svg', 'image/svg+xml'],
]);

/** True for a plain file name with an extension that an article may show. */
export function isPictureName(name: string): boolean {
  return /^[^./\\\0][^/\\\0]*$/.test(name) && typeOf(name) !== undefined;
}

/** Dates of all editions, newest first: one listing of the content folder. */
export async function listDates(contentDir: string): Promise<string[]> {
  const names = await listFolders(contentDir);
  return names.filter(isEditionDate).sort().reverse();
}

/** Names of all folders in the content folder but hidden ones; a linked folder is as good. */
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

/** All files of an edition but hidden ones, by name; undefined when there is no such edition. */
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

/** Names in an edition's folder, in order: one listing. */
export async function listNames(contentDir: string, date: string): Promise<string[] | undefined> {
  if (!isEditionDate(date)) return undefined;
  const names = await whenThere(readdir(join(contentDir, date)));
  return names?.filter((name) => !name.startsWith('.')).sort();
}

/** A short text that changes when any file of the edition does: by names, sizes and times. */
export async function stampEdition(contentDir: string, date: string): Promise<string | undefined> {
  if (!isEditionDate(date)) return undefined;
  const { entries, stamp } = await readFolderState(join(contentDir, date));
  return entries && stamp;
}

/** When the content folder itself, paper.yaml, or one of these editions was last changed. */
export async function lastChange(contentDir: string, dates: string[]): Promise<Date> {
  const folders = ['.', 'paper.yaml', ...dates.filter(isEditionDate)];
  const found = folders.map((name) => whenThere(stat(join(contentDir, name))));
  const files = dates.map((date) => listFiles(contentDir, date));
  const times = [
    ...(await Promise.all(found)).map((one) => one?.mtimeMs ?? 0),
    ...(await Promise.all(files)).flatMap((list) => list?.map(({ modified }) => +modified) ?? 0),
  ];
  return new Date(Math.max(...times));
}

export interface ByteRange {
  /** The first byte to read, 0 unless given. */
  from?: number;
  /** How many bytes at most. */
  most: number;
}

/**
 * A file under the content folder, or a part of it; undefined when it cannot be read.
 * @param path as in messages: `2023-03-10/01-huiji-park.md`
 */
export async function readBytes(
  contentDir: string,
  path: string,
  { from = 0, most }: ByteRange,
): Promise<Uint8Array | undefined> {
  const file = await whenThere(open(join(contentDir, path)));
  if (!file) return undefined;
  try {
    const { size } = await file.stat();
    const buffer = new Uint8Array(Math.min(Math.max(size - from, 0), most));
    const read = await whenThere(file.read(buffer, 0, buffer.length, from));
    return read && buffer.subarray(0, read.bytesRead);
  } finally {
    await file.close();
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

/** A picture of an edition; undefined for any name that is no picture lying in that folder itself. */
export async function readPicture(
  contentDir: string,
  date: string,
  name: string,
): Promise<PictureFile | undefined> {
  const type = typeOf(name);
  if (!isEditionDate(date) || !isPictureName(name) || type === undefined) return undefined;
  const folder = await whenThere(realpath(join(contentDir, date)));
  const path =
    folder &&
    (await whenThere(
      realpath(/* turbopackIgnore: true */ join(/* turbopackIgnore: true */ folder, name)),
    ));
  if (!folder || !path?.startsWith(folder + sep)) return undefined;
  const found = await whenThere(stat(/* turbopackIgnore: true */ path));
  if (!found?.isFile()) return undefined;
  const bytes = new Uint8Array(await readFile(/* turbopackIgnore: true */ path));
  return { bytes, type, size: bytes.length, modified: found.mtime };
}

/** Writes a new file, its folder too if need be; false when there is one already. */
export async function writeNew(contentDir: string, path: string, text: string): Promise<boolean> {
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

/** Writes a file whole: a reader sees the old one or the new one, never a part. */
export async function writeOver(contentDir: string, path: string, text: string): Promise<void> {
  await writeAtomic(join(contentDir, path), text);
}

function typeOf(name: string): string | undefined {
  return pictureTypes.get(extname(basename(name)).toLowerCase());
}

/** Undefined instead of an error for what is not there, not ours to read or no such thing. */
async function whenThere<T>(answer: Promise<T>): Promise<T | undefined> {
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
