import { type Device, listKept, removeEverything } from '../device';

/**
 * A service worker that ends itself and deletes what it stored: what `/sw.js` sends in place of the real one where
 * nothing is to be kept on devices any more (`OFFLINE=off`), and in development, where the code changes all the time.
 * Browsers look for a new worker with every page, and at least once a day.
 *
 * @param prefix of the names of the paper's caches
 */
export function retiringWorker(prefix: string): string {
  return `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(${JSON.stringify(prefix)})) await caches.delete(name);
  await self.registration.unregister();
})()));
`;
}

/** Ends a service worker, and deletes what it stored, where nothing is kept on the device. */
export async function endUnlessKept(
  device: Device,
  registration: { unregister: () => Promise<unknown> },
): Promise<void> {
  if ((await listKept(device)).length > 0) return;
  await removeEverything(device);
  await registration.unregister();
}
