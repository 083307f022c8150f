import { type Device, type KeptEdition, listKept, removeKept, writeKept } from './device';
import { type EditionFiles, parseEditionFiles, scriptQuery } from './edition-files';
import { fetchFile } from './fetch-file';
import { storeEdition } from './store-edition';

/**
 * In milliseconds. Shared caches between here and the server send a page for up to eleven minutes after it changed
 * (app/responses/public-caching.ts), so a renewed edition is compared with the server once more after that.
 */
const settleTime = 12 * 60_000;

export type WithLock = <T>(site: string, run: () => Promise<T>) => Promise<T | undefined>;

/**
 * Compares all editions on the device with the server, and renews those of which a page has changed: edited, corrected
 * or withdrawn stories, and a new build of the site, whose pages need other files.
 *
 * @param withLock runs a function unless an edition is being stored or removed already
 * @returns true if anything on the device was changed
 */
export async function renewEditions(device: Device, withLock: WithLock): Promise<boolean> {
  let hasChanged = false;
  for (const { files } of await listKept(device)) {
    // One that cannot be renewed now holds up no other.
    const changed = await withLock(device.site, () => renewEdition(device, files.date)).catch(
      () => false,
    );
    hasChanged ||= changed ?? false;
  }
  return hasChanged;
}

async function renewEdition(device: Device, date: string): Promise<boolean> {
  const kept = (await listKept(device)).find(({ files }) => files.date === date);
  if (!kept) return false;
  const answer = await fetchFile(device, listAddress(kept.files), { cache: 'no-cache' });
  if (!answer) return removeUnlessThere(device, date);
  const files = parseEditionFiles(await answer.text());
  if (!files || files.date !== date) return false;
  if (isCurrent(device, kept, files.version)) {
    await writeKept(device, { ...kept, checkedAt: device.now() });
    return false;
  }
  const isSame = kept.isWhole && kept.files.version === files.version;
  const stored = await storeEdition(device, { files, kept, width: kept.width });
  if (isSame) {
    const { changedAt: _, ...settled } = stored;
    await writeKept(device, settled);
  }
  return true;
}

function isCurrent(device: Device, kept: KeptEdition, version: string): boolean {
  const { changedAt } = kept;
  const isSettled = changedAt === undefined || device.now() - changedAt < settleTime;
  return kept.isWhole && kept.files.version === version && isSettled;
}

/**
 * Removes an edition that is not public any more. A server that was set up wrongly may lack the list alone, so the
 * edition itself must be missing as well.
 */
async function removeUnlessThere(device: Device, date: string): Promise<boolean> {
  if (await fetchFile(device, `/${date}`, { cache: 'no-cache' })) return false;
  await removeKept(device, date);
  return true;
}

/** The form `editionFiles` of lib/addresses/address-forms.ts, which the worker does not need whole. */
const listAddress = ({ date, script }: EditionFiles): string =>
  `/${date}/edition.json${scriptQuery(script)}`;
