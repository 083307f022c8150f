/**
 * The cache of rendered pages, which Next uses as its cache handler. A page is cached for as long as the content
 * that it was made from is unchanged. With each page it stores the state of the folders that the page shows,
 * taken before they were read; if that state has changed, the page is rendered again. So an edited article shows
 * at once, and a page of a past edition is cached until its files change. Missing pages (404) are not cached, so
 * that a scan of invented addresses takes no memory.
 *
 * This is JavaScript because Next loads it without compiling.
 */
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { recentFolderState } from '../lib/store/folder-state.mjs';

const contentDir = process.env.CONTENT_DIR ?? 'content';
/** About a thousand pages of 50 to 300 KB, with the data that Next's router prefetches. */
const maxBytes = 192 * 2 ** 20;
/**
 * Milliseconds after which lists across editions are rendered again. They may change with any edition, but their
 * state has the newest two only.
 */
const listLife = 30_000;
/** More pages than are ever rendered at one time. */
const maxRendering = 10_000;

/** @type {LRUCache<string, { value: object, state: string }>} */
const pages = new LRUCache({
  maxSize: maxBytes,
  sizeCalculation: ({ value, state }, key) => 2 * (key.length + state.length) + sizeOf(value),
});
/**
 * States of the content when the rendering of a page began, by key. Of several requests for one page the first
 * one counts, because Next renders once for all of them.
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
 * Returns the state of everything that a page shows: the paper, the list of editions, its own edition and the
 * two beside it (the newest two for a page that belongs to none). Undefined if a folder cannot be read.
 * @param {string} key
 * @returns {Promise<string | undefined>}
 */
async function stateOf(key) {
  try {
    return await readState(key);
  } catch (error) {
    console.warn(`Cannot read the state of ${key}: ${error}`);
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
