/**
 * The state of folders: which files each holds, how large they are and when they were last changed. Caches of
 * what was made from a folder compare states.
 *
 * `readFolderState` always reads the folder. `recentFolderState` returns the last state that was read, for up
 * to a second, unless the folder itself has changed since, that is, a file was added, removed or replaced.
 * Finding that out takes one `stat`, at most twenty times a second. Both functions share their states, so
 * `recentFolderState` is never older than the last `readFolderState` of the process. Both record the state as a
 * source of what is being made (`record-sources.ts`). Whoever reads a file of a folder reads its state first.
 */
import { createHash, randomUUID } from 'node:crypto';
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import { recordSource } from './record-sources';

export interface FolderEntry {
  name: string;
  /** Of a link, the kind of its target. */
  kind: 'folder' | 'file' | 'other';
  /** In bytes, of files; else 0. */
  size: number;
  /** Milliseconds since 1970, of files; else 0. */
  modified: number;
}

export interface FolderState {
  /** Sorted by name, without hidden ones; undefined if there is no such folder or it is unreadable. */
  entries: FolderEntry[] | undefined;
  /**
   * True if the folder cannot be read now, which says nothing of what it holds: its disk is broken or away, or
   * permission is missing.
   */
  isUnreadable: boolean;
  /**
   * A hash of all entries in sixteen characters; it changes with any name, kind, size or time. Empty if there is no
   * such folder.
   */
  stamp: string;
  /**
   * True if a file has just been changed, and again after a short wait, or has a coarse time: it may change once more
   * without another time, so the stamp is one that no later state has.
   */
  isFresh: boolean;
}

interface Reading {
  state: Promise<FolderState>;
  /** The names in it; undefined if it could not be listed. */
  listing: Promise<Listing | undefined>;
  /** When it began, in milliseconds since 1970. */
  at: number;
  /** When the folder's own time was last compared, in milliseconds since 1970. */
  checked: number;
  /** The folder's own time of modification. */
  changed: Promise<number | undefined>;
}

/** The names in a folder. They are the same as long as the folder's own time is, which changes with each of them. */
interface Listing {
  /** The folder's own time, in milliseconds since 1970; undefined if it may stay the same with other names. */
  time: number | undefined;
  /** Folders, and whatever else must be looked at. Sorted by name, without hidden ones. */
  names: (FolderEntry | Dirent)[];
  /** A hash of the folders. */
  folders: string;
}

/** Milliseconds after which a file that was written in place is noticed. */
const filesLife = 1000;
/** Milliseconds after which a new, removed or replaced file is noticed. */
const folderLife = 50;
/** More folders than a busy server shows pages of. */
const maxFolders = 4096;

/** One table per process: Next compiles this file into its bundles, and the server's own code imports it. */
const table = Symbol.for('banmian.folder-states');
// Only this file writes the property.
const readings: LRUCache<string, Reading> =
  Reflect.get(globalThis, table) ?? new LRUCache({ max: maxFolders });
Reflect.set(globalThis, table, readings);

/** Reads the state of a folder. */
export async function readFolderState(folder: string): Promise<FolderState> {
  const state = await startReading(folder);
  recordSource(folder, state.stamp);
  return state;
}

/** Returns the state of a folder as it was at most a second ago. */
export async function recentFolderState(folder: string): Promise<FolderState> {
  const state = await findRecent(folder);
  recordSource(folder, state.stamp);
  return state;
}

function startReading(folder: string): Promise<FolderState> {
  const reading = newReading(folder);
  readings.set(folder, reading);
  return reading.state;
}

function newReading(folder: string): Reading {
  const at = Date.now();
  // The folder's own time is read first, so that a change during the reading counts as another state.
  const changed = timeOf(folder);
  const known = readings.get(folder)?.listing;
  const listing = changed.then(async (time) => {
    const last = await known;
    return last?.time !== undefined && last.time === time ? last : listNames(folder, at, time);
  });
  return {
    state: readFolder(folder, at, listing),
    listing: listing.catch(() => undefined),
    at,
    checked: at,
    changed,
  };
}

async function findRecent(folder: string): Promise<FolderState> {
  const reading = readings.get(folder);
  const now = Date.now();
  if (!reading || now - reading.at >= filesLife) return startReading(folder);
  if (now - reading.checked < folderLife) return reading.state;
  reading.checked = now;
  const { isFresh, isUnreadable } = await reading.state;
  if (isFresh || isUnreadable) return startReading(folder);
  const [before, after] = await Promise.all([reading.changed, timeOf(folder)]);
  return before === after ? reading.state : startReading(folder);
}

async function timeOf(folder: string): Promise<number | undefined> {
  const found = await look(folder).catch(() => undefined);
  return found?.mtimeMs;
}

/** In a thread of its own nobody else waits, and the detour over other threads takes ten times as long. */
async function look(path: string): Promise<Stats> {
  return isMainThread ? stat(path) : statSync(path);
}

async function list(folder: string): Promise<Dirent[]> {
  const options = { withFileTypes: true } as const;
  return isMainThread ? readdir(folder, options) : readdirSync(folder, options);
}

/** @param at when the reading began, in milliseconds since 1970 */
async function readFolder(
  folder: string,
  at: number,
  listing: Promise<Listing>,
): Promise<FolderState> {
  try {
    const state = await lookAtFiles(folder, at, await listing);
    if (!state.isFresh) return state;
    await setTimeout(clockTick);
    return await lookAtFiles(folder, Date.now(), await listNames(folder, Date.now(), undefined));
  } catch (error) {
    const isAbsent = absent.has(codeOf(error));
    const stamp = isAbsent ? '' : `unreadable ${codeOf(error)}`;
    return { entries: undefined, isUnreadable: !isAbsent, stamp, isFresh: false };
  }
}

/** @param time the folder's own time, as it was before */
async function listNames(folder: string, at: number, time: number | undefined): Promise<Listing> {
  const listed = await list(folder);
  const shown = listed.filter(({ name }) => !name.startsWith('.'));
  const names = shown.map((entry) => (entry.isDirectory() ? toFolder(entry) : entry));
  names.sort((a, b) => (a.name < b.name ? -1 : 1));
  const folders = names.flatMap((one) => (isEntry(one) ? one.name : []));
  const isSettled = time !== undefined && time < at - tickOf(time);
  return { time: isSettled ? time : undefined, names, folders: hash(folders.join('\0')) };
}

const toFolder = ({ name }: Dirent): FolderEntry => ({
  name,
  kind: 'folder',
  size: 0,
  modified: 0,
});

const isEntry = (one: FolderEntry | Dirent): one is FolderEntry => 'kind' in one;

const hash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 16);

async function lookAtFiles(
  folder: string,
  at: number,
  { names, folders }: Listing,
): Promise<FolderState> {
  const listed = names.flatMap((one) => (isEntry(one) ? [] : one));
  const files = await Promise.all(listed.map((entry) => readEntry(folder, entry)));
  let next = 0;
  const entries = names.flatMap((one) => (isEntry(one) ? one : (files[next++] ?? [])));
  const lines = files.map(({ name, kind, size, modified }) =>
    [name, kind, size, modified].join('\0'),
  );
  const isFresh = files.some((entry) => mayChangeUnnoticed(entry, at));
  if (isFresh) lines.push(randomUUID());
  return { entries, isUnreadable: false, stamp: hash([folders, ...lines].join('\n')), isFresh };
}

async function readEntry(folder: string, entry: Dirent): Promise<FolderEntry> {
  const { name } = entry;
  const none = { name, size: 0, modified: 0 };
  const found = await look(join(folder, name)).catch((error) => {
    // A link may lead to what is missing or forbidden. A file that is listed but cannot be looked at is unreadable.
    const isNothing = absent.has(codeOf(error)) || entry.isSymbolicLink();
    if (!isNothing) throw error;
  });
  if (found?.isFile()) return { name, kind: 'file', size: found.size, modified: found.mtimeMs };
  return { ...none, kind: found?.isDirectory() ? 'folder' : 'other' };
}

/**
 * Milliseconds in which a file's time may stay the same: Linux takes it from a clock that ticks every 1 to 10 ms.
 * A folder with such a file is read a second time after them.
 */
const clockTick = 20;
/** The same for times in whole seconds, as some disks have them; FAT's are even seconds. */
const coarseTick = 2000;

/**
 * True for a file that was changed so shortly before it was looked at that another change of the same length might
 * leave its time as it is. Times in the future, of files from a machine with another clock, do not count.
 */
function mayChangeUnnoticed({ kind, modified }: FolderEntry, at: number): boolean {
  const tick = tickOf(modified);
  return kind === 'file' && modified >= at - tick && modified <= Date.now() + tick;
}

const tickOf = (time: number): number => (time % 1000 === 0 ? coarseTick : clockTick);

/** Errors that mean that there is no such file or folder. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'error';
}
