/**
 * Thrown instead of doing expensive work while the machine has too much of it: a queue is full, or a job took
 * longer than it may. Whoever answers a reader turns it into 503 with `Retry-After`, which no cache keeps.
 */
export class BusyError extends Error {
  override readonly name = 'BusyError';
  /** Seconds after which it makes sense to try again. */
  readonly retryAfter: number;
  /** True if the work was begun and took too much time or memory; false if it had no room. */
  readonly isExhausted: boolean;

  constructor(message: string, retryAfter: number, { isExhausted = false } = {}) {
    super(message);
    this.retryAfter = retryAfter;
    this.isExhausted = isExhausted;
  }
}

/** True for a `BusyError`, also of another copy of this module: the site's bundle has its own. */
export function isBusyError(error: unknown): error is BusyError {
  return error instanceof Error && error.name === 'BusyError';
}
