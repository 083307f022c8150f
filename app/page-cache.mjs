/**
 * Keeps rendered pages, for as long as the content they were made from stays as it is. Next asks here
 * first; `undefined` freshness is never guessed from the clock: every kept page remembers the state of the
 * folders it shows, and is rendered again when one changed. So an edited article shows at once, a page of
 * a past edition is kept until its files change, and a server started on another content folder knows
 * nothing of this one. Misses (404) are not kept: a scan of made-up addresses costs no memory.
 *
 * Next loads this file as it stands, so it is JavaScript.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const contentDir = process.env.CONTENT_DIR ?? 'content';
/** A page is 50 to 300 KB with what the router prefetches of it; this is a thousand of them. */
const mostBytes = 192 * 2 ** 20;
/** The folders are looked at again after this long: one look serves all requests of a busy second. */
const glance = 1000;
/** Lists across editions also change with editions that they do not name; they are made anew this often. */
const listLife = 30_000;

/** @type {Map<string, { value: object, state: string, made: number, bytes: number }>} */
const kept = new Map();
/** @type {Map<string, { at: number, state: Promise<string> }>} */
const glances = new Map();
let bytes = 0;

export default class PageCache {
  /** @param {string} key */
  async get(key) {
    const entry = kept.get(key);
    if (!entry) return null;
    if (isStale(key, entry) || entry.state !== (await stateOf(key))) {
      drop(key);
      return null;
    }
    kept.delete(key);
    kept.set(key, entry);
    return { lastModified: Date.now(), value: entry.value };
  }

  /**
   * @param {string} key
   * @param {{ kind?: string, status?: number, html?: string, rscData?: Buffer } | null} value
   */
  async set(key, value) {
    drop(key);
    if (!value || (value.status ?? 200) >= 400) return;
    const entry = { value, state: await stateOf(key), made: Date.now(), bytes: sizeOf(value) };
    kept.set(key, entry);
    bytes += entry.bytes;
    for (const oldest of kept.keys()) if (bytes > mostBytes) drop(oldest);
  }

  async revalidateTag() {}

  resetRequestCache() {}
}

/** @param {string} key */
function drop(key) {
  bytes -= kept.get(key)?.bytes ?? 0;
  kept.delete(key);
}

/**
 * @param {string} key
 * @param {{ made: number }} entry
 */
function isStale(key, entry) {
  return dateOf(key) === undefined && Date.now() - entry.made > listLife;
}

/**
 * The state of all that a page shows: the paper, the list of editions, and of its own edition and those
 * beside it (the newest two for a page that belongs to none) names, sizes and times of the files.
 * @param {string} key
 */
async function stateOf(key) {
  const names = (await glanceAt('.')).split('\n');
  const dates = names
    .filter((line) => /^\d{4}-\d{2}-\d{2} /.test(line))
    .map((line) => line.slice(0, 10));
  const own = dateOf(key);
  const place = own === undefined ? dates.length - 1 : dates.indexOf(own);
  const shown = dates.slice(Math.max(0, place - 1), place + 2);
  return [...names, ...(await Promise.all(shown.map(glanceAt)))].join('\n');
}

/** @param {string} key */
function dateOf(key) {
  return /\/\$\/(\d{4}-\d{2}-\d{2})(?:\/|$)/.exec(key)?.[1];
}

/** @param {string} folder */
function glanceAt(folder) {
  const known = glances.get(folder);
  if (known && Date.now() - known.at < glance) return known.state;
  const state = listFiles(join(contentDir, folder));
  glances.set(folder, { at: Date.now(), state });
  return state;
}

/** @param {string} folder */
async function listFiles(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const lines = entries.map(async (entry) => {
    if (entry.isDirectory()) return `${entry.name} folder`;
    const file = await stat(join(folder, entry.name)).catch(() => undefined);
    return `${entry.name} ${file?.size} ${file?.mtimeMs}`;
  });
  return (await Promise.all(lines)).sort().join('\n');
}

/** @param {Record<string, unknown>} value */
function sizeOf(value) {
  let size = 0;
  for (const part of Object.values(value)) {
    if (typeof part === 'string' || Buffer.isBuffer(part)) size += part.length;
    if (part instanceof Map) for (const piece of part.values()) size += piece.length ?? 0;
  }
  return size;
}
