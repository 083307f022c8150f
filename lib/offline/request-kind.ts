import { isNamedByContent } from './list-page-files';

/** What the service worker does with a request; it leaves all others to the browser. */
export type RequestKind =
  /** The network, or the copy on the device with a notice, or the page that says that there is none. */
  | 'page'
  /** Next’s router: the network, or a refusal, after which the router lets the browser request the page. */
  | 'router'
  /** Named by its content: the copy on the device, or the network. */
  | 'file'
  /** The network, or whatever copy of this picture is on the device. */
  | 'picture'
  /** What is read aloud of an edition: the network, or the copy on the device. */
  | 'listening';

export interface WorkerRequest {
  method: string;
  /** Of the Fetch standard: `navigate` for a page that the browser opens. */
  mode: string;
  url: string;
}

/**
 * Decides what the service worker does with a request. Only GET is of interest: nothing of the paper is written.
 *
 * @param site origin and base path of the site, without a slash at the end
 */
export function requestKind(
  { method, mode, url }: WorkerRequest,
  site: string,
): RequestKind | undefined {
  const path = pathIn(url, site);
  if (method !== 'GET' || path === undefined) return undefined;
  if (mode === 'navigate') return 'page';
  if (new URL(url).searchParams.has('_rsc')) return 'router';
  if (isNamedByContent(path)) return 'file';
  if (isPicture(path)) return 'picture';
  return /^\/[\d-]+\/listen\.json$/.test(path) ? 'listening' : undefined;
}

/**
 * Returns the path of an address inside the site. The scope of a worker is a prefix of texts, so a paper at `/paper`
 * also gets what is requested of `/papers`.
 */
export function pathIn(url: string, site: string): string | undefined {
  const { origin, pathname } = new URL(url);
  const whole = origin + pathname;
  if (whole === site) return '/';
  return whole.startsWith(`${site}/`) ? whole.slice(site.length) : undefined;
}

function isPicture(path: string): boolean {
  return /^\/(?:[^/]+\/)?media\/|^\/logo\/|^\/(?:favicon\.ico|icon\.svg|(?:apple-icon|icon-\w+)\.png|manifest\.webmanifest)$/.test(
    path,
  );
}

/** Returns the address under which a picture is stored, whichever of its copies it is. */
export function storedPicture(path: string): string {
  return path.replace(/^((?:\/[^/]+)?\/media\/[^/]+)\/[^/]+$/, '$1');
}
