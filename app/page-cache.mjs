/**
 * Caches rendered pages for as long as the content that they were made from is unchanged. Next asks here
 * first. Freshness is never guessed from the clock: every cached page has the state of the folders that it
 * shows, taken before they were read, and is rendered again when that state is another. So an edited article
 * shows at once, a page of a past edition is cached until its files change, and a server started on another
 * content folder knows nothing of this one. Misses (404) are not cached: a scan of made-up addresses costs
 * no memory.
 *
 * Next loads this file without compiling it, so it is JavaScript.
 */
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { recentFolderState } from '../lib/store/folder-state.mjs';

const contentDir = process.env.CONTENT_DIR ?? 'content';
/** A page is 50 to 300 KB with what the router prefetches of it; this is a thousand of them. */
const maxBytes = 192 * 2 ** 20;
/** Lists across editions also change with editions that they do not name; they are made again this often. */
const listLife = 30_000;
/** Far more pages than are being rendered at any moment. */
const maxRendering = 10_000;

/** @type {LRUCache<string, { value: object, state: string }>} */
const pages = new LRUCache({
  maxSize: maxBytes,
  sizeCalculation: ({ value, state }, key) => 2 * (key.length + state.length) + sizeOf(value),
});
/**
 * The states that pages now being rendered may be made from, by key. Of several requests for one page the
 * first counts: Next renders once for all of them.
 * @type {LRUCache<string, string>}
 */
const rendering = new LRUCache({ max: maxRendering });

export default class PageCache {
  /** @param {string} key */
  async get(key) {
    const state = await stateOf(key);
    if (state === undefined) return null;
    const page = pages.get(key);
    if (page?.state === state) return { lastModified: Date.now(), value: page.value };
    pages.delete(key);
    if (!rendering.has(key)) rendering.set(key, state);
    return null;
  }

  /**
   * @param {string} key
   * @param {{ kind?: string, status?: number, html?: string, rscData?: Buffer } | null} value
   */
  async set(key, value) {
    const state = rendering.get(key) ?? (await stateOf(key));
    rendering.delete(key);
    if (state === undefined || !value || (value.status ?? 200) >= 400) return;
    pages.set(key, { value, state }, { ttl: dateOf(key) === undefined ? listLife : 0 });
  }

  async revalidateTag() {}

  resetRequestCache() {}
}

/**
 * The state of all that a page shows: the paper, the list of editions, and its own edition and those beside
 * it (the newest two for a page that belongs to none). Undefined where a folder cannot be read now.
 * @param {string} key
 * @returns {Promise<string | undefined>}
 */
async function stateOf(key) {
  try {
    return await readState(key);
  } catch (error) {
    console.warn(`Cannot tell the state of ${key}: ${error}`);
    return undefined;
  }
}

/** @param {string} key */
async function readState(key) {
  const { entries = [], stamp } = await recentFolderState(contentDir);
  const dates = entries.map(({ name }) => name).filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name));
  const own = dateOf(key);
  const place = own === undefined ? dates.length - 1 : dates.indexOf(own);
  const shown = dates.slice(Math.max(0, place - 1), place + 2);
  const states = await Promise.all(shown.map((date) => recentFolderState(join(contentDir, date))));
  return [stamp, ...states.map((one) => one.stamp)].join(' ');
}

/** @param {string} key */
function dateOf(key) {
  return /\/\$\/(\d{4}-\d{2}-\d{2})(?:\/|$)/.exec(key)?.[1];
}

/** @param {object} value */
function sizeOf(value) {
  let size = 0;
  for (const part of Object.values(value)) {
    if (typeof part === 'string' || Buffer.isBuffer(part)) size += part.length;
    if (part instanceof Map) for (const piece of part.values()) size += piece.length ?? 0;
  }
  return Math.max(1, size);
}
