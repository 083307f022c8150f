import { realpathSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isBlocking } from '@/lib/store/blocking-files';
import { readFolderState } from '@/lib/store/folder-state';
import { isRecorded } from '@/lib/store/record-sources';
import { readContentRoot } from './content-folder';
import { isReadFolder } from './folder-names';
import { ifPresent } from './if-present';

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
