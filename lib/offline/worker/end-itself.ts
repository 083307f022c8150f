/**
 * Ends the service worker once nothing is kept. It listens before the worker itself does: an answer to a request ends what
 * later listeners would hear of it (Service Workers, `respondWith`).
 */
import { openDevice } from './open-device';
import { endUnlessKept } from './retire';

/** As in service-worker.ts. */
interface LastScope {
  registration: { scope: string; unregister: () => Promise<boolean> };
  addEventListener(
    type: 'activate' | 'fetch',
    listener: (event: { request?: Request; waitUntil: (work: Promise<unknown>) => void }) => void,
  ): void;
}

declare const self: LastScope;

const end = () => endUnlessKept(openDevice(self.registration.scope), self.registration);

self.addEventListener('activate', (event) => event.waitUntil(end()));
self.addEventListener('fetch', (event) => {
  if (event.request?.mode === 'navigate') event.waitUntil(end());
});
