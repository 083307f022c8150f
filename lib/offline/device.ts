/**
 * Where a device stores editions: in the caches of the site (Service Workers, section 5.4), which pages and the service
 * worker both read. One cache has the records of what is kept, one the files that all editions share, and one each
 * edition's own pages and pictures, so that an edition is removed in one step.
 */
import { type EditionFiles, filesFormat } from './edition-files';

export interface Device {
  caches: Pick<CacheStorage, 'open' | 'has' | 'delete' | 'keys'>;
  fetch: (request: string | Request, options?: RequestInit) => Promise<Response>;
  /** Origin and base path of the site, without a slash at the end. */
  site: string;
  /** In milliseconds since 1970. */
  now: () => number;
}

/** What is known of an edition on the device. */
export interface KeptEdition {
  files: EditionFiles;
  /** False while it is being stored for the first time, and after that was interrupted. */
  isWhole: boolean;
  /** In pixels: `pictureWidth`. */
  width: number;
  /** When readers asked for it, in milliseconds since 1970. */
  keptAt: number;
  /** When its pages were last known to be what the server shows. */
  checkedAt: number;
  /** When it was last found to have changed; absent once caches between here and the server must have noticed. */
  changedAt?: number;
  /** What it takes on the device, in bytes; what it shares with other editions counts for each. */
  bytes: number;
  /** Addresses of the files that its pages need, in the cache that all editions share. */
  shared: readonly string[];
}

/** Papers at several paths of one origin share its caches, so each has names of its own. */
export function cachePrefix(site: string): string {
  return `banmian${new URL(site).pathname.replace(/\/$/, '')}:`;
}

/** A worker of another format never reads these, and deletes them once no page of the old one is open. */
export const currentPrefix = (site: string): string => `${cachePrefix(site)}${filesFormat}:`;

const recordsName = (site: string): string => `${currentPrefix(site)}records`;

const openRecords = ({ caches, site }: Device): Promise<Cache> => caches.open(recordsName(site));

/** Whoever opens a cache makes it, and a device without editions is to have none. */
const hasRecords = ({ caches, site }: Device): Promise<boolean> => caches.has(recordsName(site));

export const openShared = (device: Device): Promise<Cache> =>
  device.caches.open(`${currentPrefix(device.site)}shared`);

const editionName = (site: string, date: string): string => `${currentPrefix(site)}${date}`;

export const openEdition = (device: Device, date: string): Promise<Cache> =>
  device.caches.open(editionName(device.site, date));

export async function deleteEdition(device: Device, date: string): Promise<void> {
  await device.caches.delete(editionName(device.site, date));
}

/** Records have addresses that are never requested. */
const recordAddress = (site: string, date: string): string => `${site}/offline/records/${date}`;

/** Lists what is on the device, the newest edition first. */
export async function listKept(device: Device): Promise<KeptEdition[]> {
  if (!(await hasRecords(device))) return [];
  const cache = await openRecords(device);
  const records = await Promise.all(
    (await cache.keys()).map(async (key) => (await cache.match(key))?.json()),
  );
  return records
    .filter((record): record is KeptEdition => record !== undefined)
    .sort((one, other) => (one.files.date < other.files.date ? 1 : -1));
}

export async function findKept(device: Device, date: string): Promise<KeptEdition | undefined> {
  if (!(await hasRecords(device))) return undefined;
  const record = await (await openRecords(device)).match(recordAddress(device.site, date));
  return record?.json();
}

export async function writeKept(device: Device, kept: KeptEdition): Promise<void> {
  const cache = await openRecords(device);
  await cache.put(recordAddress(device.site, kept.files.date), Response.json(kept));
}

/** Returns the record of an edition that the next comparison with the server stores again, page by page. */
export const toOutdated = (kept: KeptEdition): KeptEdition => ({
  ...kept,
  files: { ...kept.files, version: '' },
});

/** Removes an edition, and the shared files that no other one needs. */
export async function removeKept(device: Device, date: string): Promise<void> {
  await (await openRecords(device)).delete(recordAddress(device.site, date));
  await deleteEdition(device, date);
  await sweepShared(device);
}

/** Deletes shared files that no edition on the device needs any more. */
export async function sweepShared(device: Device): Promise<void> {
  const needed = new Set((await listKept(device)).flatMap(({ shared }) => shared));
  const cache = await openShared(device);
  for (const { url } of await cache.keys()) {
    if (!needed.has(url.slice(device.site.length))) await cache.delete(url);
  }
}

/** Deletes everything of this paper from the device, of every format. */
export async function removeEverything({ caches, site }: Device): Promise<void> {
  const prefix = cachePrefix(site);
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
}
