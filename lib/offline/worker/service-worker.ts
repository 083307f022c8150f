/**
 * The service worker of the paper. It is registered only once a reader keeps an edition, so that readers who do not
 * want it pay nothing for it: neither its code, nor the time that it takes to start before each page.
 *
 * It is built into one file of its own (`lib/cli/set-up.mjs`), which `/sw.js` sends.
 */
import {
  answerFile,
  answerListening,
  answerPage,
  answerPicture,
  answerRouter,
} from '../answer-offline';
import { cachePrefix, currentPrefix } from '../device';
import { withEditionLock } from '../edition-lock';
import { announceChange } from '../kept-news';
import { renewEditions } from '../renew-editions';
import { requestKind } from '../request-kind';
import { openDevice } from './open-device';

/** What this file uses of the scope of a worker. TypeScript has its types only in place of those of pages. */
interface WorkerScope {
  registration: { scope: string };
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}

interface LifeEvent {
  waitUntil: (work: Promise<unknown>) => void;
}

interface RequestEvent extends LifeEvent {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

declare const self: WorkerScope;

const device = openDevice(self.registration.scope);
const { site } = device;

self.addEventListener('install', (event) => event.waitUntil(takeOver()));
self.addEventListener('activate', (event) => event.waitUntil(begin()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const kind = requestKind(request, site);
  switch (kind) {
    // There is no navigation preload: in Safari it may hand over an answer that came by a redirect, which the browser then
    // refuses (bugs.webkit.org/289080).
    case 'page':
      event.respondWith(answerPage(device, request));
      event.waitUntil(renewSoon());
      break;
    case 'router':
      event.respondWith(answerRouter(device, request));
      break;
    case 'file':
      event.respondWith(answerFile(device, request));
      break;
    case 'picture':
      event.respondWith(answerPicture(device, request));
      break;
    case 'listening':
      event.respondWith(answerListening(device, request));
      break;
    case undefined:
      break;
    default:
      kind satisfies never;
  }
});

/**
 * A new worker takes the place of the old one at once where both store in the same format: open pages then notice
 * nothing, because what they need remains where it is. Otherwise it waits until they are closed.
 */
async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const isOther = (name: string) =>
    name.startsWith(cachePrefix(site)) && !name.startsWith(currentPrefix(site));
  if (!names.some(isOther)) await self.skipWaiting();
}

async function begin(): Promise<void> {
  for (const name of await caches.keys()) {
    const isOurs = name.startsWith(cachePrefix(site));
    if (isOurs && !name.startsWith(currentPrefix(site))) await caches.delete(name);
  }
  await self.clients.claim();
}

/** In milliseconds: a reader who turns pages does not ask for the same lists again and again. */
const leastInterval = 5000;
let renewedAt = Number.NEGATIVE_INFINITY;

/** Compares what is on the device with the server while readers read on. Without a network, nothing happens. */
async function renewSoon(): Promise<void> {
  if (Date.now() - renewedAt < leastInterval) return;
  renewedAt = Date.now();
  const hasChanged = await renewEditions(device, withEditionLock).catch(() => false);
  if (hasChanged) announceChange(site);
}
