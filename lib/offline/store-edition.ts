/**
 * Stores an edition on the device, and renews one that is there. A page is stored after all the files that it needs, so
 * whatever page is there is complete. What is there already is not fetched again, so an interrupted download goes on
 * where it stopped.
 */
import {
  type Device,
  deleteEdition,
  type KeptEdition,
  openEdition,
  openShared,
  sweepShared,
  toOutdated,
  writeKept,
} from './device';
import { chooseCopy, type EditionFiles, type KeptPicture, storedAddress } from './edition-files';
import { fetchFile, toStored } from './fetch-file';
import { listPageFiles } from './list-page-files';

export interface StoreOrder {
  files: EditionFiles;
  /** What is there of the edition. */
  kept: KeptEdition | undefined;
  /** In pixels, of pictures. */
  width: number;
  signal?: AbortSignal;
  /** Called with the part that is done, from 0 to 1. */
  onProgress?: (done: number) => void;
}

/** How many files are fetched at a time. The server makes the faces of four views at once, no more. */
const lanes = 4;

/**
 * @throws if it was interrupted, or the device has no room (`QuotaExceededError`): what is there remains and is not
 * whole
 */
export async function storeEdition(device: Device, order: StoreOrder): Promise<KeptEdition> {
  const { files, kept, width, signal, onProgress = () => {} } = order;
  // A story that was withdrawn is also on pages of others: nothing remains that may show it.
  const isReduced = kept?.files.pages.some(({ address }) => !hasPage(files, address)) ?? false;
  // What an interrupted download stored is of the state that its record names.
  const isOther = kept?.isWhole === false && !isSameOrder(kept, order);
  if (isReduced || isOther) await deleteEdition(device, files.date);
  // The pages in one script are replaced by those in the other. If that is interrupted, the next renewal replaces all.
  else if (kept && kept.files.script !== files.script) await writeKept(device, toOutdated(kept));
  const storing = new Storing(device, order, await openEdition(device, files.date));
  const started: KeptEdition = {
    files,
    width,
    isWhole: kept?.isWhole === true && !isReduced && !isOther,
    keptAt: kept?.keptAt ?? device.now(),
    checkedAt: kept?.checkedAt ?? device.now(),
    bytes: kept?.bytes ?? 0,
    shared: kept?.shared ?? [],
  };
  // The version remains the old one until all is renewed, so that a renewal that is interrupted is done again.
  if (!started.isWhole) await writeKept(device, started);
  const steps = [
    ...files.shared.map(
      ({ address }) =>
        () =>
          storing.storeShared(address),
    ),
    ...files.pages.map(
      ({ address }) =>
        () =>
          storing.storePage(address),
    ),
    ...files.pictures.map((picture) => () => storing.storePicture(picture)),
  ];
  let done = 0;
  await runInLanes(steps, async (step) => {
    signal?.throwIfAborted();
    await step();
    done += 1;
    onProgress(done / steps.length);
  });
  await storing.deleteOthers();
  const whole: KeptEdition = {
    ...started,
    isWhole: true,
    checkedAt: device.now(),
    changedAt: device.now(),
    bytes: storing.bytes,
    shared: [...storing.shared],
  };
  await writeKept(device, whole);
  await sweepShared(device);
  return whole;
}

/** In either script: each page has one address on the device. */
const hasPage = ({ pages }: EditionFiles, address: string): boolean =>
  pages.some((page) => storedAddress(page.address) === storedAddress(address));

const isSameOrder = ({ files, width }: KeptEdition, order: StoreOrder): boolean =>
  files.version === order.files.version &&
  files.script === order.files.script &&
  width === order.width;

class Storing {
  bytes = 0;
  readonly shared = new Set<string>();
  readonly #device: Device;
  readonly #order: StoreOrder;
  readonly #ofEdition: Cache;
  /** Files that are being stored, so that two pages fetch one of both only once. */
  readonly #running = new Map<string, Promise<void>>();

  constructor(device: Device, order: StoreOrder, ofEdition: Cache) {
    this.#device = device;
    this.#order = order;
    this.#ofEdition = ofEdition;
  }

  /** A page that an interrupted download has stored is not fetched again; others are compared with the server. */
  async storePage(address: string): Promise<void> {
    const { kept, signal } = this.#order;
    const isResumed = kept?.isWhole === false && isSameOrder(kept, this.#order);
    const cache = this.#ofEdition;
    const key = this.#device.site + storedAddress(address);
    const stored = isResumed ? await cache.match(key) : undefined;
    const answer =
      stored ?? (await fetchFile(this.#device, address, { cache: 'no-cache', signal }));
    if (!answer) return void (await cache.delete(key));
    const html = await answer.text();
    for (const file of listPageFiles(html, basePathOf(this.#device.site))) {
      await this.storeShared(file);
    }
    if (!stored) await cache.put(key, toStored(answer, html));
    this.bytes += new Blob([html]).size;
  }

  async storePicture(picture: KeptPicture): Promise<void> {
    const { kept, width, signal } = this.#order;
    const copy = chooseCopy(picture, width);
    if (!copy) return;
    const key = this.#device.site + picture.address;
    const cache = this.#ofEdition;
    const known = kept?.files.pictures.find(({ address }) => address === picture.address);
    const isSame = known?.version === picture.version && kept?.width === width;
    const stored = isSame ? await cache.match(key) : undefined;
    const answer =
      stored ?? (await fetchFile(this.#device, copy.address, { cache: 'no-cache', signal }));
    if (!answer) return;
    const body = await answer.blob();
    if (!stored) await cache.put(key, toStored(answer, body));
    this.bytes += body.size;
  }

  /** Stores a file that several editions may need. */
  async storeShared(address: string): Promise<void> {
    const stored = storedAddress(address);
    if (this.shared.has(stored)) return this.#running.get(stored);
    this.shared.add(stored);
    const running = this.#storeNew(address);
    this.#running.set(stored, running);
    await running;
  }

  /** Deletes pages and pictures that the edition does not have any more. */
  async deleteOthers(): Promise<void> {
    const { pages, pictures } = this.#order.files;
    const own = new Set(
      [...pages, ...pictures].map(({ address }) => this.#device.site + storedAddress(address)),
    );
    for (const { url } of await this.#ofEdition.keys()) {
      if (!own.has(url)) await this.#ofEdition.delete(url);
    }
  }

  async #storeNew(address: string): Promise<void> {
    const cache = await openShared(this.#device);
    const key = this.#device.site + storedAddress(address);
    // Icons and the logo may change at their addresses, which are renewed with every edition.
    const isFinal = /^\/(?:_next|fonts)\//.test(address);
    const stored = isFinal ? await cache.match(key) : undefined;
    const { signal } = this.#order;
    const options = { cache: isFinal ? ('default' as const) : ('no-cache' as const), signal };
    const answer = stored ?? (await fetchFile(this.#device, address, options));
    if (!answer) return;
    if (answer.headers.get('Content-Type')?.startsWith('text/html')) {
      return this.#storeSharedPage(key, answer);
    }
    const body = await answer.blob();
    if (!stored) await cache.put(key, toStored(answer, body));
    this.bytes += body.size;
  }

  /** The list of kept editions is a page as well, with files of its own. */
  async #storeSharedPage(key: string, answer: Response): Promise<void> {
    const html = await answer.text();
    for (const file of listPageFiles(html, basePathOf(this.#device.site))) {
      await this.storeShared(file);
    }
    const cache = await openShared(this.#device);
    await cache.put(key, toStored(answer, html));
    this.bytes += new Blob([html]).size;
  }
}

const basePathOf = (site: string): string => new URL(site).pathname.replace(/\/$/, '');

/** Runs steps a few at a time, and ends with the first error, after which no further step begins. */
async function runInLanes<T>(steps: readonly T[], run: (step: T) => Promise<void>): Promise<void> {
  const waiting = steps.values();
  let hasFailed = false;
  const lane = async () => {
    for (const step of waiting) {
      if (hasFailed) return;
      await run(step);
    }
  };
  const all = Array.from({ length: lanes }, lane).map((one) =>
    one.catch((error: unknown) => {
      hasFailed = true;
      throw error;
    }),
  );
  const ended = await Promise.allSettled(all);
  const failure = ended.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') throw failure.reason;
}
