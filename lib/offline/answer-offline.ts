/**
 * What the service worker answers. Pages come from the network whenever there is one, so that no old front is shown as
 * new; a copy on the device is shown with a notice that says of when it is.
 */
import {
  type Device,
  findKept,
  type KeptEdition,
  listKept,
  openEdition,
  openShared,
  toOutdated,
  writeKept,
} from './device';
import { scriptQuery } from './edition-files';
import { withOfflineNotice } from './offline-notice';
import { pathIn, storedPicture } from './request-kind';

/** Milliseconds after which a page on the device is shown, with its notice, while the network is still silent. */
const longestSilence = 8000;

/** What the browser has is compared with the server. */
const compared: RequestInit = { cache: 'no-cache' };

/** The list of kept editions, which is a page that works without a network (`addressForms.offline`). */
const listPath = '/offline';

/** @returns the answer of the network, or what the device has in its place */
export async function answerPage(device: Device, request: Request): Promise<Response> {
  const path = pathIn(request.url, device.site) ?? '/';
  const found = await findPage(device, path);
  const answer = await fromNetwork(device, request, found !== undefined || path === '/');
  // A copy of the paper without a server has no list, and what is on the device is there nevertheless.
  if (path === listPath && answer?.status === 404) return (await findList(device)) ?? answer;
  if (answer && answer.status < 500) {
    if (found && (answer.status === 404 || answer.status === 410)) await forget(device, found);
    return answer;
  }
  if (path === '/') return (await toNewest(device)) ?? answerList(device, answer);
  return found ? showKept(device, found) : answerList(device, answer);
}

/** @returns the queue of what is read aloud as the network has it, or as the device has it */
export async function answerListening(device: Device, request: Request): Promise<Response> {
  const found = await findPage(device, pathIn(request.url, device.site) ?? '/');
  const answer = await fromNetwork(device, request, found !== undefined);
  return (answer && answer.status < 500 ? answer : found?.answer) ?? Response.error();
}

/**
 * The browser's own cache, which may send a page for some minutes without looking, does not count as the network: the
 * page may have been withdrawn, and would be without the notice.
 *
 * @param isOnDevice true if the device has something to show while the network remains silent
 * @returns undefined where the network does not answer
 */
async function fromNetwork(
  device: Device,
  request: Request,
  isOnDevice: boolean,
): Promise<Response | undefined> {
  // A redirect is left to the browser, as the request of a navigation says: an answer that came by one is refused.
  const answer = device.fetch(request, compared).catch(() => undefined);
  if (!isOnDevice) return answer;
  const silence = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), longestSilence);
  });
  return Promise.race([answer, silence]);
}

/** A page on the device. */
interface FoundPage {
  kept: KeptEdition;
  cache: Cache;
  answer: Response;
  address: string;
}

async function findPage(device: Device, path: string): Promise<FoundPage | undefined> {
  const [, date = ''] = /^\/(\d{4}-\d{2}-\d{2})(?:\/|$)/.exec(path) ?? [];
  const kept = date === '' ? undefined : await findKept(device, date);
  if (!kept) return undefined;
  const cache = await openEdition(device, date);
  // QR codes on paper have capitals, and links may end with a slash.
  const address = device.site + (path.replace(/\/+$/, '') || '/').toLowerCase();
  const answer = await cache.match(address);
  return answer && { kept, cache, answer, address };
}

/**
 * The page has been withdrawn since the edition was stored. The next comparison renews the pages that show it, and this one
 * if it was missing by mistake.
 */
async function forget(device: Device, { kept, cache, address }: FoundPage): Promise<void> {
  await cache.delete(address);
  const known = await findKept(device, kept.files.date);
  if (known) await writeKept(device, toOutdated(known));
}

async function showKept(device: Device, { kept, answer }: FoundPage): Promise<Response> {
  const [newest] = await listKept(device);
  const html = withOfflineNotice(await answer.text(), {
    files: kept.files,
    checkedAt: kept.checkedAt,
    isNewest: newest?.files.date === kept.files.date,
    site: device.site,
  });
  return new Response(html, { headers: answer.headers });
}

/** Leads from the front to the newest edition on the device, whose address says which day it is of. */
async function toNewest(device: Device): Promise<Response | undefined> {
  const [newest] = (await listKept(device)).filter(({ isWhole }) => isWhole);
  if (!newest) return undefined;
  const { date, script } = newest.files;
  return Response.redirect(`${device.site}/${date}${scriptQuery(script)}`, 302);
}

const findList = async (device: Device): Promise<Response | undefined> =>
  (await openShared(device)).match(device.site + listPath);

/** Shows the list of what is on the device at the requested address, so that reloading it tries again. */
async function answerList(device: Device, answer: Response | undefined): Promise<Response> {
  const list = await findList(device);
  // What a server that is there answers says more than that list.
  if (answer || !list) return answer ?? Response.error();
  return new Response(list.body, { status: 503, headers: list.headers });
}

/**
 * Refuses what Next's router requests where there is no network: the router then lets the browser open the page, which
 * has the copy on the device.
 */
export async function answerRouter(device: Device, request: Request): Promise<Response> {
  const path = pathIn(request.url, device.site) ?? '/';
  const isKept = (await findPage(device, path)) !== undefined;
  const refusal = () =>
    new Response('No network', { status: 503, headers: { 'Content-Type': 'text/plain' } });
  const silence = new Promise<Response>((resolve) => {
    if (isKept) setTimeout(() => resolve(refusal()), longestSilence);
  });
  const answer = device.fetch(request, compared);
  return Promise.race([answer.catch(refusal), silence]);
}

/** What is named by its content is the same on the device. */
export async function answerFile(device: Device, request: Request): Promise<Response> {
  const stored = await (await openShared(device)).match(request.url);
  return stored ?? device.fetch(request);
}

/** The device has one copy of each picture, which is shown in every size. */
export async function answerPicture(device: Device, request: Request): Promise<Response> {
  try {
    return await device.fetch(request);
  } catch {
    const path = storedPicture(pathIn(request.url, device.site) ?? '/');
    const [, date] = /^\/(\d{4}-\d{2}-\d{2})\//.exec(path) ?? [];
    const cache = date ? await openEdition(device, date) : await openShared(device);
    return (await cache.match(device.site + path)) ?? Response.error();
  }
}
