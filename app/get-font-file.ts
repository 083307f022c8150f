import { openSubsetCache } from '@/lib/fonts/subset/subset-cache';
import { runJob } from '@/lib/jobs/run-job';

/** Returns the subset of a font as WOFF2, made in a worker thread and cached in memory. */
export const getFontFile = openSubsetCache((font, characters) =>
  runJob('fonts', 'subsetFont', { font, characters }),
);
