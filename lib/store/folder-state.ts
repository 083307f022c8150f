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
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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
  /** When it began, in milliseconds since 1970. */
  at: number;
  /** When the folder's own time was last compared, in milliseconds since 1970. */
  checked: number;
  /** The folder's own time of modification. */
  changed: Promise<number | undefined>;
  /** True once the reading that takes its place has begun. */
  isFollowed: boolean;
}

/** Milliseconds after which a file that was written in place is noticed. */
const filesLife = 1000;
/** Milliseconds after which a folder in use is read again beforehand, so that nobody waits for that. */
const aheadAfter = 700;
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
  const state = changed.then(() => readFolder(folder, at));
  return { state, at, checked: at, changed, isFollowed: false };
}

/** Reads a folder again. The last reading remains the one that counts until this one is done. */
async function readAhead(folder: string, last: Reading): Promise<void> {
  last.isFollowed = true;
  const next = newReading(folder);
  await next.state;
  if (readings.peek(folder) === last) readings.set(folder, next);
}

async function findRecent(folder: string): Promise<FolderState> {
  const reading = readings.get(folder);
  const now = Date.now();
  if (!reading || now - reading.at >= filesLife) return startReading(folder);
  if (now - reading.at >= aheadAfter && !reading.isFollowed) void readAhead(folder, reading);
  if (now - reading.checked < folderLife) return reading.state;
  reading.checked = now;
  const { isFresh, isUnreadable } = await reading.state;
  if (isFresh || isUnreadable) return startReading(folder);
  const [before, after] = await Promise.all([reading.changed, timeOf(folder)]);
  return before === after ? reading.state : startReading(folder);
}

async function timeOf(folder: string): Promise<number | undefined> {
  const found = await stat(folder).catch(() => undefined);
  return found?.mtimeMs;
}

/** @param at when the reading began, in milliseconds since 1970 */
async function readFolder(folder: string, at: number): Promise<FolderState> {
  try {
    const state = await listFolder(folder, at);
    if (!state.isFresh) return state;
    await setTimeout(clockTick);
    return await listFolder(folder, Date.now());
  } catch (error) {
    const isAbsent = absent.has(codeOf(error));
    const stamp = isAbsent ? '' : `unreadable ${codeOf(error)}`;
    return { entries: undefined, isUnreadable: !isAbsent, stamp, isFresh: false };
  }
}

async function listFolder(folder: string, at: number): Promise<FolderState> {
  const listed = await readdir(folder, { withFileTypes: true });
  const shown = listed.filter(({ name }) => !name.startsWith('.'));
  const entries = await Promise.all(shown.map((entry) => readEntry(folder, entry)));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = entries.map(({ name, kind, size, modified }) =>
    [name, kind, size, modified].join('\0'),
  );
  const isFresh = entries.some((entry) => mayChangeUnnoticed(entry, at));
  if (isFresh) lines.push(randomUUID());
  const stamp = createHash('sha256').update(lines.join('\n')).digest('base64url').slice(0, 16);
  return { entries, isUnreadable: false, stamp, isFresh };
}

async function readEntry(folder: string, entry: Dirent): Promise<FolderEntry> {
  const { name } = entry;
  const none = { name, size: 0, modified: 0 };
  if (entry.isDirectory()) return { ...none, kind: 'folder' };
  const found = await stat(join(folder, name)).catch((error) => {
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
  const tick = modified % 1000 === 0 ? coarseTick : clockTick;
  return kind === 'file' && modified >= at - tick && modified <= Date.now() + tick;
}

/** Errors that mean that there is no such file or folder. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'error';
}
