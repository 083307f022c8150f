/**
 * For how long caches may send again what an edition shows to readers: its feeds and also its pictures, PDFs and cards.
 * Nothing tells a shared cache that an article was withdrawn, so it looks again after a minute, which costs a 304, and
 * is never more than eleven minutes behind. Next gives pages the same times (`expireTime` in next.config.ts).
 */
export const publicCaching = 'public, max-age=60, s-maxage=60, stale-while-revalidate=600';

/** The same for what has its version in its address, which browsers need not look at again. */
export const versionedCaching =
  'public, max-age=31536000, s-maxage=60, stale-while-revalidate=600, immutable';
