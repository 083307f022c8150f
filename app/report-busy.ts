import { isBusyError } from '@/lib/store/busy-error';
import { recordBusy } from '@/lib/store/record-sources';

/**
 * Returns the same function, which also records that an answer lacks something for which there was no room, so that
 * the answer of the page, which React makes of the error, becomes 503.
 */
export function reportBusy<A extends unknown[], T>(
  run: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  return async (...args) => {
    try {
      return await run(...args);
    } catch (error) {
      if (isBusyError(error)) recordBusy(error.retryAfter);
      throw error;
    }
  };
}
