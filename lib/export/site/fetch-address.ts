import { setTimeout } from 'node:timers/promises';
import type { Site } from './site';

/** What the server answers at an address. */
export type Fetched =
  | { kind: 'found'; type: string; bytes: Uint8Array; isGone: boolean }
  | { kind: 'moved'; to: string }
  | { kind: 'missing' }
  /** The server could not answer; the paper may be right nevertheless. */
  | { kind: 'failed'; status: number };

/** Tries and seconds between them: a queue that is full has room again when the work in it is done. */
const patience = { tries: 20, longestPause: 5 };

/** @param path without the base path */
export async function fetchAddress(path: string, site: Site): Promise<Fetched> {
  return toFetched(await fetchPatiently(path, site));
}

async function fetchPatiently(path: string, site: Site): Promise<Response> {
  const address = `${site.server}${site.serverBase}${path}`;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(address, { redirect: 'manual' });
    if (answer.status === 503 && attempt < patience.tries) {
      await answer.arrayBuffer();
      const wanted = Number(answer.headers.get('retry-after')) || 1;
      await setTimeout(Math.min(wanted, patience.longestPause) * 1000);
      continue;
    }
    return answer;
  }
}

async function toFetched(answer: Response): Promise<Fetched> {
  const { status, headers } = answer;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const to = headers.get('location');
  if (status >= 300 && status < 400 && to !== null) return { kind: 'moved', to };
  if (status === 200 || status === 410) {
    const [type = ''] = (headers.get('content-type') ?? '').split(';');
    return { kind: 'found', type, bytes, isGone: status === 410 };
  }
  return status === 404 ? { kind: 'missing' } : { kind: 'failed', status };
}

/** An address that no paper has, at which the server answers with the page for all of these. */
const nowhere = '/0000-00-00/nothing-is-here';

/** Returns the page that says that there is nothing at an address, or the path of it if the server has no such page now. */
export async function fetchMissingPage(site: Site): Promise<string | { failed: string }> {
  const answer = await fetchPatiently(nowhere, site);
  const text = await answer.text();
  return answer.status === 404 && text !== '' ? text : { failed: nowhere };
}
