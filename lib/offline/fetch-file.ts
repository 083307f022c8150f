import type { Device } from './device';

/** How often a busy server (503) is tried again, and the seconds in between if it names no number of them. */
const attempts = 4;
const pause = 2;

export interface FetchOptions {
  signal?: AbortSignal | undefined;
  /** `no-cache` compares what the browser has with the server. */
  cache?: RequestCache;
}

/**
 * Requests a file that is to be stored.
 *
 * @param address without the base path
 * @returns the answer, or undefined where there is no such file any more
 * @throws if the network or the server fails, and for an answer of somebody else: a redirect, which the sign-in page of
 * a hotel has, must not be stored, and browsers refuse one as the answer to a navigation
 */
export async function fetchFile(
  device: Device,
  address: string,
  { signal, cache = 'default' }: FetchOptions = {},
  left = attempts,
): Promise<Response | undefined> {
  const answer = await device.fetch(device.site + address, {
    cache,
    credentials: 'same-origin',
    redirect: 'error',
    ...(signal && { signal }),
  });
  if (answer.ok) return answer;
  if (answer.status === 404 || answer.status === 410) return undefined;
  if (answer.status !== 503 || left <= 1) throw new Error(`${address}: ${answer.status}`);
  await wait(Number(answer.headers.get('Retry-After')) || pause, signal);
  return fetchFile(device, address, { signal, cache }, left - 1);
}

function wait(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/** Headers of what is stored as it was sent: the stored body has no coding and varies by nothing. */
const ofTheWay = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

/** Returns an answer for a cache, with another body if one is given. */
export function toStored(answer: Response, body: BodyInit | null = answer.body): Response {
  const headers = new Headers(answer.headers);
  for (const name of ofTheWay) headers.delete(name);
  return new Response(body, { status: 200, headers });
}
