import pLimit from 'p-limit';
import { type Scope, unfinished } from './export-state';
import { fetchAddress } from './fetch-address';
import { fileOfAddress, hrefOfAddress } from './file-of-address';
import { keepFormer } from './keep-former';
import { makeFile } from './make-file';
import { openMapReference } from './map-reference';
import { hashOf, type OwnFiles } from './own-files';
import { toRedirectPage } from './redirects';
import { dateOf, type Site, toSiteAddress } from './site';

export interface ScopeOrder {
  site: Site;
  files: OwnFiles;
  /** The date of an edition; undefined for what all editions share. */
  date: string | undefined;
  state: string;
  /** The scope as it was copied before, of which stays what cannot be read now. */
  former: Scope | undefined;
  /** True for the path of something that readers may see. */
  isPublic: (path: string) => boolean;
  /** Paths that exist, or may exist. */
  seeds: readonly string[];
  /** Of the paper, BCP 47. */
  language: string;
  /** Makes files of its own beside those of the server: by file. */
  extra?: ReadonlyMap<string, Uint8Array>;
  signal?: AbortSignal | undefined;
}

export interface ScopeReport {
  scope: Scope;
  written: number;
  unchanged: number;
  /** Files of somebody else that are in the way. */
  foreign: string[];
  /** Addresses that a page refers to and that do not answer, with the pages that do so. */
  broken: { path: string; from: string }[];
}

/** As many as the front lets through to the renderer at a time. */
const atOnce = 4;

/**
 * Copies an edition, or what all editions share: the seeds, and whatever is referred to from there. Faces, styles and
 * standing pictures belong to every scope that shows them.
 *
 * @returns undefined if it was ended before it was whole
 */
export async function exportScope(order: ScopeOrder): Promise<ScopeReport | undefined> {
  const { site, files, date, state, seeds, language, extra = new Map(), signal } = order;
  const scope: Scope = { state, files: {}, references: [], redirects: {} };
  const report: ScopeReport = { scope, written: 0, unchanged: 0, foreign: [], broken: [] };
  const from = new Map<string, string>(seeds.map((path) => [path, '']));
  const outside = new Set<string>();
  const failed: string[] = [];
  const limit = pLimit(atOnce);
  const running: Promise<void>[] = [];

  const store = async (file: string, bytes: Uint8Array) => {
    const result = await files.write(file, bytes);
    if (result === 'foreign') report.foreign.push(file);
    else {
      scope.files[file] = hashOf(bytes);
      report[result] += 1;
    }
  };
  const follow = (path: string, page: string) => {
    if (from.has(path)) return;
    if (isOutside(path, date)) {
      outside.add(path);
      return;
    }
    from.set(path, page);
    running.push(limit(() => copy(path)));
  };
  const copy = async (path: string) => {
    if (signal?.aborted) return;
    // The search is made of the articles, not requested from the server.
    if (path === '/search') return;
    const found = await fetchAddress(path, site).catch((error: unknown) => {
      // Ctrl-C ends the server as well.
      if (signal?.aborted) return undefined;
      throw error;
    });
    if (!found) return;
    switch (found.kind) {
      case 'found': {
        const map = openMapReference(site, (other) => follow(other, path));
        return store(fileOfAddress(path), makeFile(found, site, map));
      }
      case 'moved':
        return copyRedirect(path, found.to);
      case 'failed':
        failed.push(path);
        report.broken.push({ path, from: from.get(path) ?? '' });
        return;
      case 'missing': {
        const page = from.get(path);
        if (page) report.broken.push({ path, from: page });
        return;
      }
      default:
        return found satisfies never;
    }
  };
  const copyRedirect = async (path: string, to: string) => {
    const target = toSiteAddress(to, site);
    if (!target) return;
    follow(target.path, path);
    const href = hrefOfAddress(target.path, site.base) + target.hash;
    scope.redirects[hrefOfAddress(path, site.base)] = href;
    const file = fileOfAddress(path);
    if (!file.endsWith('index.html')) return;
    const page = toRedirectPage({ from: path, to: href }, { language });
    await store(file, new TextEncoder().encode(page));
  };
  for (const path of new Set(seeds)) running.push(limit(() => copy(path)));
  // The list grows while it is worked off.
  for (let index = 0; index < running.length; index += 1) await running[index];
  for (const [file, bytes] of extra) await store(file, bytes);
  if (signal?.aborted) return undefined;
  scope.references = [...outside].sort();
  if (failed.length > 0) await keepFailed(order, { scope, failed, read: [...from.keys()] });
  return report;
}

interface FailedParts {
  scope: Scope;
  failed: readonly string[];
  /** All paths that were tried. */
  read: readonly string[];
}

/** Leaves what could not be read as it was, and has the next run make the scope again. */
async function keepFailed(order: ScopeOrder, { scope, failed, read }: FailedParts): Promise<void> {
  const { site, files, former, isPublic } = order;
  scope.state = unfinished;
  if (!former) return;
  const kept = await keepFormer({
    failed: failed.filter(isPublic).map(fileOfAddress),
    former: former.files,
    settled: new Set(read.filter((path) => !failed.includes(path)).map(fileOfAddress)),
    ...{ files, site },
  });
  Object.assign(scope.files, kept);
  // The pages that stay may lead to these alone.
  scope.references = [...new Set([...scope.references, ...former.references])].sort();
  for (const path of failed.filter(isPublic)) {
    const from = hrefOfAddress(path, site.base);
    const to = former.redirects[from];
    if (to !== undefined) scope.redirects[from] = to;
  }
}

/** Faces and styles are nobody's own; of the rest, editions have what is below their date. */
function isOutside(path: string, date: string | undefined): boolean {
  if (/^\/(?:_next|fonts|logo)\//.test(path)) return false;
  return dateOf(path) !== date;
}
