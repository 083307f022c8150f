/**
 * The state of folders: which files each holds, how large they are and when they were last changed. Caches of
 * what was made from a folder compare states.
 *
 * `readFolderState` always reads the folder. `recentFolderState` returns the last state that was read, for up
 * to a second, unless the folder itself has changed since, that is, a file was added, removed or replaced.
 * Finding that out takes one `stat`, at most twenty times a second. Both functions share their states, so
 * `recentFolderState` is never older than the last `readFolderState` of the process.
 *
 * This is JavaScript because Next loads `app/page-cache.mjs`, which imports it, without compiling.
 */
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';

/**
 * @typedef {object} FolderEntry
 * @property {string} name
 * @property {'folder' | 'file' | 'other'} kind of a link, the kind of its target
 * @property {number} size in bytes, of files; else 0
 * @property {number} modified milliseconds since 1970, of files; else 0
 */

/**
 * @typedef {object} FolderState
 * @property {FolderEntry[] | undefined} entries sorted by name, without hidden ones; undefined when there is
 *   no such folder, or it may not be read
 * @property {string} stamp a hash of all entries in sixteen characters; it changes with any name, kind, size
 *   or time
 */

/**
 * @typedef {object} Reading
 * @property {Promise<FolderState>} state
 * @property {number} at when it began, in milliseconds since 1970
 * @property {number} checked when the folder's own time was last compared, in milliseconds since 1970
 * @property {Promise<number | undefined>} changed the folder's own time of modification
 */

/** Milliseconds after which a file that was written in place is noticed. */
const filesLife = 1000;
/** Milliseconds after which a new, removed or replaced file is noticed. */
const folderLife = 50;
/** More folders than a busy server shows pages of. */
const maxFolders = 4096;

/** One table per process: Next compiles this file into its server and loads it once more for the page cache. */
const table = Symbol.for('banmian.folder-states');
/** @type {LRUCache<string, Reading>} */
const readings = Reflect.get(globalThis, table) ?? new LRUCache({ max: maxFolders });
Reflect.set(globalThis, table, readings);

/**
 * Reads the state of a folder.
 * @param {string} folder
 * @returns {Promise<FolderState>}
 */
export function readFolderState(folder) {
  const at = Date.now();
  // The folder's own time is read first, so that a change during the reading counts as another state.
  const changed = timeOf(folder);
  const state = changed.then(() => readFolder(folder));
  const reading = { state, at, checked: at, changed };
  readings.set(folder, reading);
  state.catch(() => readings.get(folder) === reading && readings.delete(folder));
  return state;
}

/**
 * Returns the state of a folder as it was at most a second ago.
 * @param {string} folder
 * @returns {Promise<FolderState>}
 */
export async function recentFolderState(folder) {
  const reading = readings.get(folder);
  const now = Date.now();
  if (!reading || now - reading.at >= filesLife) return readFolderState(folder);
  if (now - reading.checked < folderLife) return reading.state;
  reading.checked = now;
  const [before, after] = await Promise.all([reading.changed, timeOf(folder)]);
  return before === after ? reading.state : readFolderState(folder);
}

/** @param {string} folder */
async function timeOf(folder) {
  const found = await stat(folder).catch(() => undefined);
  return found?.mtimeMs;
}

/**
 * @param {string} folder
 * @returns {Promise<FolderState>}
 */
async function readFolder(folder) {
  const listed = await readdir(folder, { withFileTypes: true }).catch(undefinedIfAbsent);
  if (!listed) return { entries: undefined, stamp: '' };
  const shown = listed.filter(({ name }) => !name.startsWith('.'));
  const entries = await Promise.all(shown.map((entry) => readEntry(folder, entry)));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = entries.map(({ name, kind, size, modified }) =>
    [name, kind, size, modified].join('\0'),
  );
  const stamp = createHash('sha256').update(lines.join('\n')).digest('base64url').slice(0, 16);
  return { entries, stamp };
}

/**
 * @param {string} folder
 * @param {import('node:fs').Dirent} entry
 * @returns {Promise<FolderEntry>}
 */
async function readEntry(folder, entry) {
  const { name } = entry;
  const none = { name, size: 0, modified: 0 };
  if (entry.isDirectory()) return { ...none, kind: 'folder' };
  const found = await stat(join(folder, name)).catch(undefinedIfAbsent);
  if (found?.isFile()) return { name, kind: 'file', size: found.size, modified: found.mtimeMs };
  return { ...none, kind: found?.isDirectory() ? 'folder' : 'other' };
}

/** Errors that mean that a file is missing or may not be read; any other, like too many open files, is thrown. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EACCES', 'EPERM']);

/**
 * @param {unknown} error
 * @returns {undefined}
 */
function undefinedIfAbsent(error) {
  const isAbsent = error instanceof Error && 'code' in error && absent.has(String(error.code));
  if (!isAbsent) throw error;
}
