import { basePath } from '@/lib/addresses/base-path';
import { editionFilesPath, serviceWorkerPath } from '@/lib/edition/addresses/paths';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import {
  type Device,
  findKept,
  listKept,
  removeEverything,
  removeKept,
} from '@/lib/offline/device';
import {
  type EditionFiles,
  parseEditionFiles,
  pictureWidth,
  scriptQuery,
} from '@/lib/offline/edition-files';
import { inEditionLock } from '@/lib/offline/edition-lock';
import { fetchFile } from '@/lib/offline/fetch-file';
import { announceChange } from '@/lib/offline/kept-news';
import { storeEdition } from '@/lib/offline/store-edition';
import { pageDevice } from './page-device';

/** In pixels, of pictures on this device. */
export const deviceWidth = (): number => pictureWidth(screen.width, devicePixelRatio);

/** Fetches the list of everything that an edition has in a script. */
export async function fetchEditionFiles(
  date: string,
  script: ChineseScript | undefined,
): Promise<EditionFiles> {
  const address = editionFilesPath(date) + scriptQuery(script);
  const answer = await fetchFile(pageDevice(), address, { cache: 'no-cache' });
  const files = answer && parseEditionFiles(await answer.text());
  if (!files) throw new Error(`No list of the files of ${date}`);
  return files;
}

/** @returns false if the device says that it has less room than is needed */
export async function hasRoom(bytes: number): Promise<boolean> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined || quota - usage > bytes;
}

export interface KeepOptions {
  signal: AbortSignal;
  onProgress: (done: number) => void;
}

/**
 * Stores an edition on the device, and registers the service worker that shows it without a network. Whatever was
 * stored is removed again if the reader cancels, or the device has no room; after a failure of the network it remains,
 * and the next attempt goes on from there.
 *
 * @throws what `storeEdition` throws
 */
export async function keepEdition(files: EditionFiles, { signal, onProgress }: KeepOptions) {
  const device = pageDevice();
  const { date } = files;
  await navigator.serviceWorker.register(basePath + serviceWorkerPath, {
    scope: basePath || '/',
    updateViaCache: 'none',
  });
  // A browser that clears what is seldom used leaves this alone; it may refuse without harm.
  void navigator.storage?.persist?.().catch(() => false);
  try {
    await inEditionLock(device.site, async () => {
      const kept = await findKept(device, date);
      await storeEdition(device, { files, kept, width: deviceWidth(), signal, onProgress });
    });
  } catch (error) {
    const isUndone = signal.aborted || isQuotaError(error);
    if (isUndone) await removeEdition(date);
    throw error;
  } finally {
    announceChange(device.site);
  }
}

export function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Removes an edition. With the last one the service worker goes as well, so that nothing remains. */
export async function removeEdition(date: string): Promise<void> {
  const device = pageDevice();
  await inEditionLock(device.site, async () => {
    await removeKept(device, date);
    if ((await listKept(device)).length === 0) await removeWithWorker(device);
  });
  announceChange(device.site);
}

/** Removes all editions, and the service worker. */
export async function removeAll(): Promise<void> {
  const device = pageDevice();
  await inEditionLock(device.site, () => removeWithWorker(device));
  announceChange(device.site);
}

async function removeWithWorker(device: Device): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(basePath || '/');
  await registration?.unregister();
  await removeEverything(device);
}
