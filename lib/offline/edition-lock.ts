/**
 * Runs a function unless a page or the service worker is storing or removing the same edition (Web Locks API).
 *
 * @returns undefined if the lock is taken
 */
export async function withEditionLock<T>(
  date: string,
  run: () => Promise<T>,
): Promise<T | undefined> {
  return navigator.locks.request(nameOf(date), { ifAvailable: true }, (lock) =>
    lock ? run() : undefined,
  );
}

/** Runs a function once nobody else stores or removes the same edition. */
export async function inEditionLock<T>(date: string, run: () => Promise<T>): Promise<T> {
  return navigator.locks.request(nameOf(date), run);
}

const nameOf = (date: string): string => `banmian:${date}`;
