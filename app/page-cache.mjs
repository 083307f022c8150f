/**
 * Next's cache of rendered pages, which holds none: the front caches answers (`lib/http/answer-cache.ts`), with what
 * they were made from. Pages are still static for Next (`revalidate`), because it prefetches only those whole.
 *
 * This is JavaScript because Next loads it without compiling.
 */
export default class PageCache {
  async get() {
    return null;
  }

  async set() {}

  async revalidateTag() {}

  resetRequestCache() {}
}
