import pLimit from 'p-limit';
import { refersToFaces } from './faces/place-faces';
import { fetchAddress } from './fetch-address';
import { fileOfAddress, hrefOfAddress } from './file-of-address';
import { makeFile } from './make-file';
import { openMapReference } from './map-reference';
import { isCode, refersToCodes, toCodeData } from './place-codes';
import { toRedirectPage } from './redirects';
import { dateOf, type Site, toSiteAddress } from './site';

export interface CrawlOrder {
  site: Site;
  /** The date of an edition; undefined for what all editions share. */
  date: string | undefined;
  /** Paths that exist, or may exist. */
  seeds: readonly string[];
  /** Of the paper, BCP 47. */
  language: string;
  signal?: AbortSignal | undefined;
  store: (file: string, bytes: Uint8Array) => Promise<void>;
}

/** What was found from the seeds on. */
export interface Crawl {
  /** The pages that have faces and codes, by file. They are stored when these are known. */
  pages: Map<string, string>;
  /** QR codes, which are put into their pages: as data, by what the pages write for them. */
  codes: Map<string, string>;
  /** Paths of the faces. */
  faces: Set<string>;
  /** Paths of other scopes. */
  outside: Set<string>;
  redirects: Record<string, string>;
  /** All paths that were tried, each with the page that led to it; seeds have none. */
  from: Map<string, string>;
  /** Paths at which the server failed. */
  failed: string[];
  /** Paths that a page refers to and that do not answer. */
  missing: string[];
}

/** As many as the front lets through to the renderer at a time. */
const atOnce = 4;

/**
 * Stores the seeds, and whatever is referred to from there. Faces, styles and standing pictures belong to every scope that
 * shows them.
 */
export async function crawlScope(order: CrawlOrder): Promise<Crawl> {
  const { date } = order;
  const seeds = [...new Set(order.seeds)].filter((path) => !isFace(path));
  const crawl: Crawl = {
    pages: new Map(),
    codes: new Map(),
    faces: new Set(order.seeds.filter(isFace)),
    outside: new Set(),
    redirects: {},
    from: new Map(seeds.map((path) => [path, ''])),
    failed: [],
    missing: [],
  };
  const limit = pLimit(atOnce);
  const running: Promise<void>[] = [];
  const follow = (path: string, page: string) => {
    if (isFace(path)) crawl.faces.add(path);
    else if (isOutside(path, date)) crawl.outside.add(path);
    else if (!crawl.from.has(path)) {
      crawl.from.set(path, page);
      start(path);
    }
  };
  const start = (path: string) => {
    const copying = limit(() => copy(path, order, crawl, (other) => follow(other, path)));
    // Until it is waited for, which is when those before it are done, nobody else hears of its failure.
    copying.catch(() => undefined);
    running.push(copying);
  };
  for (const path of seeds) start(path);
  // The list grows while it is worked off.
  for (let index = 0; index < running.length; index += 1) await running[index];
  return crawl;
}

const isFace = (path: string): boolean => path.startsWith('/fonts/');

async function copy(
  path: string,
  order: CrawlOrder,
  crawl: Crawl,
  follow: (path: string) => void,
): Promise<void> {
  const { site, signal, store } = order;
  // The search is made of the articles, not requested from the server.
  if (signal?.aborted || path === '/search') return;
  const found = await fetchAddress(path, site).catch((error: unknown) => {
    // Ctrl-C ends the server as well.
    if (signal?.aborted) return undefined;
    throw error;
  });
  switch (found?.kind) {
    case undefined:
      return;
    case 'found': {
      if (isCode(path)) {
        crawl.codes.set(hrefOfAddress(path, site.base), toCodeData(found.bytes));
        return;
      }
      const bytes = makeFile({ path, found, site, map: openMapReference(site, follow) });
      const text = isText(found.type) ? new TextDecoder().decode(bytes) : '';
      const isWaiting = refersToFaces(text) || refersToCodes(text);
      if (isWaiting) crawl.pages.set(fileOfAddress(path), text);
      else await store(fileOfAddress(path), bytes);
      return;
    }
    case 'moved':
      return copyRedirect(path, found.to, { order, crawl, follow });
    case 'failed':
      crawl.failed.push(path);
      return;
    case 'missing':
      if (crawl.from.get(path)) crawl.missing.push(path);
      return;
    default:
      return found satisfies never;
  }
}

const isText = (type: string): boolean => /^text\/|json$/.test(type);

interface RedirectParts {
  order: CrawlOrder;
  crawl: Crawl;
  follow: (path: string) => void;
}

async function copyRedirect(
  path: string,
  to: string,
  { order: { site, language, store }, crawl, follow }: RedirectParts,
): Promise<void> {
  const target = toSiteAddress(to, site);
  if (!target) return;
  follow(target.path);
  const href = hrefOfAddress(target.path, site.base) + target.hash;
  crawl.redirects[hrefOfAddress(path, site.base)] = href;
  const file = fileOfAddress(path);
  if (!file.endsWith('index.html')) return;
  const page = toRedirectPage({ from: path, to: href }, { language });
  await store(file, new TextEncoder().encode(page));
}

/** Faces and styles are nobody's own; of the rest, editions have what is below their date. */
function isOutside(path: string, date: string | undefined): boolean {
  if (/^\/(?:_next|logo)\//.test(path)) return false;
  return dateOf(path) !== date;
}
