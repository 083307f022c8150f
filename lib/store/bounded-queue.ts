import pLimit from 'p-limit';
import { BusyError } from './busy-error';

export interface BoundedQueueParts {
  /** What the queue is for, in messages: `make-up`. */
  name: string;
  /** How many pieces of work run at once. */
  atOnce: number;
  /** How many may wait. */
  mostWaiting: number;
  /** Milliseconds that a piece of work may wait. */
  longestWait: number;
}

/**
 * Runs a piece of work when its turn comes.
 *
 * @throws `BusyError` at once if the queue is full, and later if the turn does not come in time; the work is then
 *   never begun
 */
export type BoundedQueue = <T>(work: () => Promise<T>) => Promise<T>;

/** Seconds after which a full queue has room again: about the time that half of it takes. */
const retryAfter = 5;

/** Opens a queue in which a bounded number of pieces of work wait for a bounded time. */
export function openBoundedQueue(parts: BoundedQueueParts): BoundedQueue {
  const { name, atOnce, mostWaiting, longestWait } = parts;
  const limit = pLimit(atOnce);
  return (work) => {
    if (limit.activeCount + limit.pendingCount >= atOnce + mostWaiting) {
      return Promise.reject(new BusyError(`The queue for ${name} is full`, retryAfter));
    }
    return new Promise((resolve, reject) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        reject(new BusyError(`The queue for ${name} is too slow`, retryAfter));
      }, longestWait);
      limit(async () => {
        clearTimeout(timer);
        if (!isLate) await (async () => work())().then(resolve, reject);
      });
    });
  };
}
