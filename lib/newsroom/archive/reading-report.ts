import type { Log } from '@/lib/store/log';

export interface ReadingReportParts {
  /** Editions that the paper has. */
  total: number;
  /** How many of them are still to be read. */
  left: () => number;
  log: Log;
  /** Saves what was read so far. */
  save: () => Promise<void>;
}

/** Fewer editions than this are read in a few seconds, so that the log need not mention them. */
const fewEditions = 50;
/** Milliseconds between two lines in the log. */
const logEvery = 10_000;
/** Milliseconds after which what was read is saved, so that a restart goes on from there. */
const saveEvery = 5000;

/**
 * Logs the start, the progress and the end of reading many editions, and saves what was read on the way.
 *
 * @returns a function to call at the end
 */
export function openReadingReport({ total, left, log, save }: ReadingReportParts): () => void {
  const begin = Date.now();
  const first = left();
  const isLong = first >= fewEditions;
  const logProgress = () => {
    if (isLong) log('info', 'archive-reading', { read: total - left(), editions: total });
  };
  logProgress();
  const logging = setInterval(logProgress, logEvery);
  const saving = setInterval(() => void save(), saveEvery);
  logging.unref();
  saving.unref();
  return () => {
    clearInterval(logging);
    clearInterval(saving);
    const seconds = Math.round((Date.now() - begin) / 1000);
    if (isLong) log('info', 'archive-read', { editions: first - left(), seconds });
  };
}
