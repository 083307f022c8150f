/**
 * The service worker of a paper that has moved to a host without a server, where it takes the place of the one that its
 * readers have. What they keep can still be read without a network, and removed at `/offline`, which the device has; nothing
 * more is stored. Where nothing is kept, it ends itself.
 */
import { openDevice } from './open-device';
import { endUnlessKept } from './retire';
import './service-worker';

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
