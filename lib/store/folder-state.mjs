/**
 * The state of folders: which files each holds, how large they are and when they were last changed. Whoever
 * keeps something that was made from a folder compares states.
 *
 * `lookAtFolder` always reads the folder. `glanceAtFolder` shares one look between all requests of a busy
 * second, unless the folder itself has changed since, that is, a file was added, removed or replaced: that
 * costs one `stat`, at most twenty times a second. Both know the same looks, so that a glance is never older
 * than the last look of anybody in the process.
 *
 * JavaScript, because Next loads `app/page-cache.mjs`, which needs it, without compiling.
 */
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';

/**
 * @typedef {object} FolderEntry
 * @property {string} name
 * @property {'folder' | 'file' | 'other'} kind a link has the kind of what it leads to
 * @property {number} size in bytes, of files; else 0
 * @property {number} modified milliseconds since 1970, of files; else 0
 */

/**
 * @typedef {object} FolderState
 * @property {FolderEntry[] | undefined} entries by name, hidden ones left out; undefined where there is no
 *   such folder, or it may not be read
 * @property {string} stamp sixteen characters, others whenever an entry has another name, kind, size or time
 */

/**
 * @typedef {object} Look
 * @property {Promise<FolderState>} state
 * @property {number} at when it was begun
 * @property {number} checked when the folder itself was last compared
 * @property {Promise<number | undefined>} changed when the folder itself was changed
 */

/** Files that are written in place show after this long, in milliseconds. */
const filesGlance = 1000;
/** New, removed and replaced files show after this long. */
const folderGlance = 50;
/** Far more folders than a busy server shows pages of. */
const maxFolders = 4096;

/** One table per process: Next compiles this file into its server and loads it once more for the page cache. */
const table = Symbol.for('banmian.folder-looks');
/** @type {LRUCache<string, Look>} */
const looks = Reflect.get(globalThis, table) ?? new LRUCache({ max: maxFolders });
Reflect.set(globalThis, table, looks);

/**
 * Reads a folder.
 * @param {string} folder
 * @returns {Promise<FolderState>}
 */
export function lookAtFolder(folder) {
  const at = Date.now();
  // The folder's own time is read first: what changes after it counts as another state.
  const changed = timeOf(folder);
  const state = changed.then(() => readFolder(folder));
  const look = { state, at, checked: at, changed };
  looks.set(folder, look);
  state.catch(() => looks.get(folder) === look && looks.delete(folder));
  return state;
}

/**
 * The state of a folder as it was at most a second ago.
 * @param {string} folder
 * @returns {Promise<FolderState>}
 */
export async function glanceAtFolder(folder) {
  const look = looks.get(folder);
  const now = Date.now();
  if (!look || now - look.at >= filesGlance) return lookAtFolder(folder);
  if (now - look.checked < folderGlance) return look.state;
  look.checked = now;
  const [before, after] = await Promise.all([look.changed, timeOf(folder)]);
  return before === after ? look.state : lookAtFolder(folder);
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

/** For what is not there or not ours to read; any other error, like too many open files, is thrown. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EACCES', 'EPERM']);

/**
 * @param {unknown} error
 * @returns {undefined}
 */
function undefinedIfAbsent(error) {
  const isAbsent = error instanceof Error && 'code' in error && absent.has(String(error.code));
  if (!isAbsent) throw error;
}
