import { LRUCache } from 'lru-cache';
import { BusyError, isBusyError } from './busy-error';

/**
 * Runs work, but not what took too much time or memory shortly before: the same would happen, and a stranger who
 * requests it again and again would keep a worker busy for as long. Each failure in a row doubles the pause, because
 * the first one may be due to other work at the same time.
 *
 * @param key of what the work is made from
 * @throws `BusyError`, during the pause with the seconds that are left of it; what the work throws
 */
export type UnlessFailed = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Milliseconds. The first one is about as long as the work that failed. */
const firstPause = 30_000;
const longestPause = 600_000;
/** Each takes a few hundred bytes. */
const mostFailures = 500;

interface Failure {
  message: string;
  /** In milliseconds. */
  pause: number;
  /** In milliseconds since 1970. */
  until: number;
}

export function openRecentFailures(): UnlessFailed {
  const failures = new LRUCache<string, Failure>({ max: mostFailures });
  return async (key, work) => {
    const last = failures.get(key);
    const left = (last?.until ?? 0) - Date.now();
    if (last && left > 0) throw new BusyError(last.message, Math.ceil(left / 1000));
    try {
      const result = await work();
      failures.delete(key);
      return result;
    } catch (error) {
      if (!isBusyError(error) || !error.isExhausted) throw error;
      const pause = last ? Math.min(longestPause, 2 * last.pause) : firstPause;
      const { message } = error;
      failures.set(key, { message, pause, until: Date.now() + pause });
      throw new BusyError(message, Math.ceil(pause / 1000));
    }
  };
}
