/**
 * The only file of lib/content that accesses the disk. It knows the structure of the content folder and which
 * names are allowed, but nothing of the content of files. For a missing file it returns undefined.
 *
 * Before anything of a folder is read, its state is, so that caches know what their values were made from
 * (`lib/store/record-sources.ts`).
 */
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { mkdir, open, readdir, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { LRUCache } from 'lru-cache';
import { isBlocking } from '@/lib/store/blocking-files';
import { type FolderEntry, readFolderState } from '@/lib/store/folder-state';
import { isRecorded } from '@/lib/store/record-sources';
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

/** The content folder itself, for functions that take the name of a folder in it. */
export const rootFolder = '.';

/** The folder of the standing pages. */
export const standingFolder = 'pages';

/** True for the name of a folder whose files the paper reads: an edition's date, or one of the two above. */
function isReadFolder(name: string): boolean {
  return name === standingFolder || name === rootFolder || isEditionDate(name);
}

/** Lists the dates of all editions, newest first. It reads only the content folder itself. */
export async function listDates(contentDir: string): Promise<string[]> {
  return (await readContentRoot(contentDir)).dates;
}

/** The content folder itself. */
export interface ContentRoot {
  /** The dates of all editions, newest first. */
  dates: string[];
  /**
   * True if the folder cannot be read, or has neither paper.yaml nor an edition. A disk that is not mounted leaves
   * an empty folder in its place.
   */
  isAway: boolean;
}

/** @returns the same object as long as the folder is in the same state */
export async function readContentRoot(contentDir: string): Promise<ContentRoot> {
  const { entries = [], stamp } = await readFolderState(contentDir);
  const known = roots.get(contentDir);
  if (known?.stamp === stamp) return known.root;
  const root = toRoot(entries);
  roots.set(contentDir, { stamp, root });
  return root;
}

/** Of each content folder as it last was: checking the names of an archive takes longer than looking at the folder. */
const roots = new LRUCache<string, { stamp: string; root: ContentRoot }>({ max: 16 });

function toRoot(entries: readonly FolderEntry[]): ContentRoot {
  const folders = entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  const dates = folders.filter(isEditionDate).sort().reverse();
  return {
    dates,
    isAway: dates.length === 0 && !entries.some(({ name }) => name === 'paper.yaml'),
  };
}

/** Lists the names of all folders in the content folder, except hidden ones. Symbolic links are followed. */
export async function listFolders(contentDir: string): Promise<string[]> {
  const { entries = [] } = await readFolderState(contentDir);
  return entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
}

/** True for a folder in the content folder that has nothing but other papers: folders with a paper.yaml. */
export async function holdsPapers(contentDir: string, folder: string): Promise<boolean> {
  const { entries = [] } = await readFolderState(join(contentDir, folder));
  if (entries.length === 0) return false;
  for (const { name, kind } of entries) {
    if (kind !== 'folder') return false;
    const { entries: inside = [] } = await readFolderState(join(contentDir, folder, name));
    if (!inside.some((entry) => entry.name === 'paper.yaml')) return false;
  }
  return true;
}

/** Lists the names of the files beside paper.yaml, except hidden ones. */
export async function listRootFiles(contentDir: string): Promise<string[]> {
  const { entries = [] } = await readFolderState(contentDir);
  return entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
}

export interface FileEntry {
  name: string;
  /** In bytes. */
  size: number;
  modified: Date;
}

/**
 * Lists all files of an edition by name, except hidden ones; undefined if the edition does not exist. Here and below,
 * `date` may also be `standingFolder` or `rootFolder`.
 */
export async function listFiles(
  contentDir: string,
  date: string,
): Promise<FileEntry[] | undefined> {
  if (!isReadFolder(date)) return undefined;
  const { entries } = await readFolderState(join(contentDir, date));
  return entries
    ?.filter(({ kind }) => kind === 'file')
    .map(({ name, size, modified }) => ({ name, size, modified: new Date(modified) }));
}

export interface OddEntry {
  name: string;
  kind: 'folder' | 'other';
}

/** Lists what an edition's folder has besides files: folders, pipes, links that lead nowhere. */
export async function listOddEntries(contentDir: string, date: string): Promise<OddEntry[]> {
  if (!isReadFolder(date)) return [];
  const { entries = [] } = await readFolderState(join(contentDir, date));
  return entries.flatMap(({ name, kind }) => (kind === 'file' ? [] : { name, kind }));
}

/** Returns false for a link that leads out of the edition's folder. */
export async function isInFolder(contentDir: string, date: string, name: string): Promise<boolean> {
  const [folder, path] = await Promise.all([
    ifPresent(findRealPath(join(contentDir, date))),
    ifPresent(findRealPath(join(contentDir, date, name))),
  ]);
  return folder !== undefined && path?.startsWith(folder + sep) === true;
}

async function findRealPath(path: string): Promise<string> {
  return isBlocking() ? realpathSync.native(path) : realpath(path);
}

/** Lists the sorted names in an edition's folder; undefined if it does not exist. */
export async function listNames(contentDir: string, date: string): Promise<string[] | undefined> {
  if (!isReadFolder(date)) return undefined;
  const { entries } = await readFolderState(join(contentDir, date));
  return entries?.map(({ name }) => name);
}

/**
 * Finds out whether an edition's folder is there. It is `away`, and not `gone`, if it cannot be read now, or if the
 * whole content is away: then nothing follows from its absence.
 */
export async function findPresence(
  contentDir: string,
  date: string,
): Promise<'here' | 'gone' | 'away'> {
  if (!isReadFolder(date)) return 'gone';
  // Where nothing is made from the folder's files, or their state is known already, there is no need to look at each.
  const folder = join(contentDir, date);
  if (isRecorded(folder) && (await isReadable(folder))) return 'here';
  const { entries, isUnreadable } = await readFolderState(join(contentDir, date));
  if (entries) return 'here';
  return isUnreadable || (await readContentRoot(contentDir)).isAway ? 'away' : 'gone';
}

/** True for a folder whose names can be read. */
async function isReadable(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => undefined)) !== undefined;
}

/** Returns a short text that changes whenever the name, size or time of any file of the edition does. */
export async function stampEdition(contentDir: string, date: string): Promise<string | undefined> {
  if (!isReadFolder(date)) return undefined;
  const { entries, stamp } = await readFolderState(join(contentDir, date));
  return entries && stamp;
}

/**
 * Returns when a file was last added to the folder of an edition, removed or replaced, in milliseconds since 1970;
 * undefined if there is no such folder, or it cannot be read. It takes one `stat`, but does not notice a file that is written in place.
 */
export async function changeTime(contentDir: string, date: string): Promise<number | undefined> {
  return (await stat(join(contentDir, date)).catch(() => undefined))?.mtimeMs;
}

/** Returns the time of the last change to the content folder, paper.yaml or one of these editions. */
export async function lastChange(contentDir: string, dates: string[]): Promise<Date> {
  const folders = ['.', ...dates.filter(isReadFolder)].map((name) => join(contentDir, name));
  const times = await Promise.all(
    folders.map(async (folder) => {
      const { entries = [] } = await readFolderState(folder);
      const found = await ifPresent(stat(folder));
      return [found?.mtimeMs ?? 0, ...entries.map(({ modified }) => modified)];
    }),
  );
  return new Date(times.flat().reduce((latest, time) => Math.max(latest, time), 0));
}

export interface ByteRange {
  /** Index of the first byte; 0 by default. */
  from?: number;
  /** Maximum number of bytes. */
  most: number;
}

/** Without the second flag, opening a pipe waits until somebody writes into it. */
const readOnly = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * Reads a file in the content folder or a part of it; undefined if it cannot be read or is no plain file.
 * @param path in the content folder: `2023-03-10/01-huiji-park.md`
 */
export async function readBytes(
  contentDir: string,
  path: string,
  { from = 0, most }: ByteRange,
): Promise<Uint8Array | undefined> {
  await recordFolderOf(join(contentDir, path));
  if (isBlocking()) return readBytesNow(contentDir, path, { from, most });
  const file = await ifPresent(open(join(contentDir, path), readOnly));
  if (!file) return undefined;
  try {
    const found = await file.stat();
    if (!found.isFile()) return undefined;
    const { size } = found;
    const buffer = new Uint8Array(Math.min(Math.max(size - from, 0), most));
    const read = await ifPresent(file.read(buffer, 0, buffer.length, from));
    return read && buffer.subarray(0, read.bytesRead);
  } finally {
    await file.close();
  }
}

/** Does the same at once, without recording the folder: other callers wait for it. */
export function readBytesNow(
  contentDir: string,
  path: string,
  { from = 0, most }: ByteRange,
): Uint8Array | undefined {
  try {
    const file = openSync(join(contentDir, path), readOnly);
    try {
      const found = fstatSync(file);
      if (!found.isFile()) return undefined;
      const buffer = new Uint8Array(Math.min(Math.max(found.size - from, 0), most));
      return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, from));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (absent.has(codeOf(error))) return undefined;
    throw error;
  }
}

/** In bytes. A camera of 24 megapixels writes files of 15 MB; drawings have a limit of their own. */
export const largestPicture = 30_000_000;

export interface PictureFile {
  /** The real path of the file. */
  path: string;
  /** Media type: `image/jpeg`. */
  type: string;
  /** In bytes. */
  size: number;
  modified: Date;
}

/**
 * Finds a picture of an edition; undefined unless `name` is a picture file in the edition's own folder, of
 * `largestPicture` at most.
 */
export async function findPicture(
  contentDir: string,
  date: string,
  name: string,
): Promise<PictureFile | undefined> {
  const type = typeOf(name);
  if (!isReadFolder(date) || !isPictureName(name) || type === undefined) return undefined;
  await recordFolderOf(join(contentDir, date, name));
  const folder = await ifPresent(realpath(join(contentDir, date)));
  const path =
    folder &&
    (await ifPresent(
      realpath(/* turbopackIgnore: true */ join(/* turbopackIgnore: true */ folder, name)),
    ));
  if (!folder || !path?.startsWith(folder + sep)) return undefined;
  const found = await ifPresent(stat(/* turbopackIgnore: true */ path));
  if (!found?.isFile() || found.size > largestPicture) return undefined;
  return { path, type, size: found.size, modified: found.mtime };
}

/** Reads a picture of an edition; undefined for all that `findPicture` does not find. */
export async function readPicture(
  contentDir: string,
  date: string,
  name: string,
): Promise<Uint8Array | undefined> {
  const found = await findPicture(contentDir, date, name);
  return found && readBytes(contentDir, `${date}/${name}`, { most: largestPicture });
}

/** Reads the state of a file's folder, unless it was read earlier for what is being made. */
async function recordFolderOf(file: string): Promise<void> {
  const folder = dirname(file);
  if (!isRecorded(folder)) await readFolderState(folder);
}

/** Creates a file, and its folder if necessary. Returns false, and writes nothing, if the file exists. */
export async function createFile(
  contentDir: string,
  path: string,
  content: string | Uint8Array,
): Promise<boolean> {
  const file = join(contentDir, path);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Replaces a file atomically: readers see either the old or the new content, never a part. It is often an editor's, so
 * its permissions remain, and so does a link within the content folder: the file that it leads to is replaced. What a
 * link leads to elsewhere is never written: a file takes the place of that link.
 */
export async function replaceFile(contentDir: string, path: string, text: string): Promise<void> {
  const file = join(contentDir, path);
  const [folder, target] = await Promise.all([
    ifPresent(realpath(contentDir)),
    ifPresent(realpath(file)),
  ]);
  const isInside = folder !== undefined && target?.startsWith(folder + sep) === true;
  await writeAtomic(isInside ? target : file, text, { keepsAttributes: true });
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
  'ENXIO',
]);

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
