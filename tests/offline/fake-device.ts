import type { Device } from '@/lib/offline/device';
import type { EditionFiles } from '@/lib/offline/edition-files';

export const site = 'https://example.org/paper';

/** The caches of a browser, in memory. Only what the paper uses of them. */
class FakeCache {
  readonly entries = new Map<string, Response>();
  /** What the device has room for, in entries. */
  readonly #room: () => number;

  constructor(room: () => number) {
    this.#room = room;
  }

  async match(request: string | Request) {
    return this.entries.get(typeof request === 'string' ? request : request.url)?.clone();
  }

  async put(address: string, answer: Response) {
    if (this.#room() <= 0) throw new DOMException('No room', 'QuotaExceededError');
    this.entries.set(address, answer);
  }

  async delete(request: string | Request) {
    return this.entries.delete(typeof request === 'string' ? request : request.url);
  }

  async keys() {
    return [...this.entries.keys()].map((url) => new Request(url));
  }
}

export interface FakeDevice extends Device {
  /** Answers of the server, by address without the base path; a number is a status. */
  server: Map<string, string | number>;
  requested: string[];
  /** How the browser's own cache was to be used for the last request. */
  lastMode: RequestCache | undefined;
  isOnline: boolean;
  room: number;
  time: number;
  /** Lists what is stored, as `cache address`. */
  stored: () => string[];
}

/** A device, and a server whose answers a test sets. */
export function openFakeDevice(): FakeDevice {
  const open = new Map<string, FakeCache>();
  const count = () => [...open.values()].reduce((sum, { entries }) => sum + entries.size, 0);
  const cacheOf = (name: string) => {
    const cache = open.get(name) ?? new FakeCache(() => device.room - count());
    open.set(name, cache);
    return cache;
  };
  const device: FakeDevice = {
    site,
    server: new Map(),
    requested: [],
    lastMode: undefined,
    isOnline: true,
    room: 1000,
    time: 1_000_000,
    now: () => device.time,
    // The paper uses only those methods of caches that the fake ones have.
    caches: {
      open: async (name: string) => cacheOf(name) as unknown as Cache,
      has: async (name: string) => open.has(name),
      delete: async (name: string) => open.delete(name),
      keys: async () => [...open.keys()],
    },
    fetch: async (request, options) => {
      device.lastMode = options?.cache;
      const { pathname, search } = new URL(typeof request === 'string' ? request : request.url);
      const path =
        (pathname.slice('/paper'.length) || '/') + (search.startsWith('?script=') ? search : '');
      device.requested.push(path);
      if (!device.isOnline) throw new TypeError('Failed to fetch');
      const answer = device.server.get(path) ?? 404;
      if (typeof answer === 'number') return new Response('', { status: answer });
      return new Response(answer, { headers: { 'Content-Type': typeOf(path) } });
    },
    stored: () =>
      [...open].flatMap(([name, { entries }]) =>
        [...entries.keys()].map(
          (url) => `${name.replace('banmian/paper:1:', '')} ${url.slice(site.length)}`,
        ),
      ),
  };
  return device;
}

function typeOf(path: string): string {
  return /\.\w+$/.test(path.replace(/\?.*/, ''))
    ? 'application/octet-stream'
    : 'text/html; charset=utf-8';
}

/** A page of the fake paper, with a file and a face of its own. */
const pageOf = (text: string, own: string) =>
  `<html><head><link href="/paper/_next/static/chunks/all.css"><style>@font-face{src:url(/paper/fonts/hei/${own})format("woff2")}</style></head><body class="x"><p>${text}</p></body></html>`;

interface Published {
  version?: string;
  slugs?: string[];
  date?: string;
  script?: 'hant';
}

/** An edition of two stories, and the server that has it. */
export function publish(
  device: FakeDevice,
  { version = 'a', slugs = ['gate', 'park'], date = '2026-11-30', script }: Published = {},
): EditionFiles {
  const query = script ? `?script=${script}` : '';
  const pages = [`/${date}`, `/${date}/pages/1`, ...slugs.map((slug) => `/${date}/${slug}`)].map(
    (path) => path + query,
  );
  const files: EditionFiles = {
    format: 1,
    date,
    title: '30 November 2026',
    language: 'en',
    ...(script && { script }),
    version,
    pages: pages.map((address) => ({ address, bytes: 100 })),
    pictures: [
      {
        address: `/${date}/media/gate.jpg`,
        version: 'p',
        copies: [
          { address: `/${date}/media/gate.jpg/480.webp`, width: 480, bytes: 10 },
          { address: `/${date}/media/gate.jpg/960.webp`, width: 960, bytes: 40 },
        ],
      },
    ],
    shared: [
      { address: `/offline${query}`, bytes: 100 },
      { address: '/icon.svg', bytes: 10 },
    ],
    faceBytes: 50,
    texts: { kept: 'Kept, as of {time}.', newest: 'Newest, as of {time}.', list: 'List' },
  };
  for (const path of pages)
    device.server.set(path, pageOf(`${path} ${version}`, `face${path.length}`));
  for (const path of pages) device.server.set(`/fonts/hei/face${path.length}`, 'face');
  device.server.set('/_next/static/chunks/all.css', 'css');
  device.server.set(`/offline${query}`, pageOf(`list${query}`, 'list'));
  device.server.set('/fonts/hei/list', 'face');
  device.server.set('/icon.svg', 'icon');
  device.server.set(`/${date}/media/gate.jpg/480.webp`, 'small');
  device.server.set(`/${date}/media/gate.jpg/960.webp`, 'large');
  device.server.set(`/${date}/edition.json${query}`, JSON.stringify(files));
  return files;
}
