/**
 * One thing at a time happens to what a device has of a paper, in its pages and its service worker (Web Locks API):
 * editions share files, and one that is being stored may need what the removal of another would delete.
 */
import { cachePrefix } from './device';

/**
 * Runs a function unless an edition is being stored, renewed or removed already.
 *
 * @param site origin and base path
 * @returns undefined if the lock is taken
 */
export async function withEditionLock<T>(
  site: string,
  run: () => Promise<T>,
): Promise<T | undefined> {
  return navigator.locks.request(nameOf(site), { ifAvailable: true }, (lock) =>
    lock ? run() : undefined,
  );
}

/** Runs a function once nothing else is being stored, renewed or removed. */
export async function inEditionLock<T>(site: string, run: () => Promise<T>): Promise<T> {
  return navigator.locks.request(nameOf(site), run);
}

const nameOf = (site: string): string => `${cachePrefix(site)}editions`;
