import pLimit from 'p-limit';
import { type Crawl, type CrawlOrder, crawlScope } from './crawl-scope';
import { type Scope, unfinished } from './export-state';
import { groupFaces } from './faces/group-faces';
import { openPlaceFaces } from './faces/place-faces';
import { fetchAddress } from './fetch-address';
import { fileOfAddress, hrefOfAddress } from './file-of-address';
import { keepFormer } from './keep-former';
import { hashOf, type OwnFiles } from './own-files';
import { placeCodes } from './place-codes';

/** A file that is made beside those of the server: its text or bytes, or the path that could not be read for it. */
export type MadeFile = string | Uint8Array | { failed: string };

export interface ScopeOrder extends Omit<CrawlOrder, 'store'> {
  files: OwnFiles;
  state: string;
  /** The scope as it was copied before, of which stays what cannot be read now. */
  former: Scope | undefined;
  /** True for the path of something that readers may see. */
  isPublic: (path: string) => boolean;
  /** Files of its own beside those of the server: by file. */
  extra?: ReadonlyMap<string, MadeFile>;
}

export interface ScopeReport {
  scope: Scope;
  written: number;
  unchanged: number;
  /** Files of somebody else that are in the way. */
  foreign: string[];
  /** Addresses that do not answer, with the pages that lead to them. */
  broken: { path: string; from: string }[];
}

/**
 * Copies an edition, or what all editions share.
 *
 * @returns undefined if it was ended before it was whole
 */
export async function exportScope(order: ScopeOrder): Promise<ScopeReport | undefined> {
  const { files, state, signal, extra = new Map<string, MadeFile>() } = order;
  const scope: Scope = { state, files: {}, references: [], redirects: {}, faces: [] };
  const report: ScopeReport = { scope, written: 0, unchanged: 0, foreign: [], broken: [] };
  const store = async (file: string, bytes: Uint8Array) => {
    const result = await files.write(file, bytes);
    if (result === 'foreign') report.foreign.push(file);
    else {
      scope.files[file] = hashOf(bytes);
      report[result] += 1;
    }
  };
  const crawl = await crawlScope({ ...order, store });
  if (signal?.aborted) return undefined;
  const { placeFaces, failedFaces } = await storeFaces(order, { crawl, scope, store });
  if (signal?.aborted) return undefined;
  const write = (file: string, text: string) =>
    store(file, new TextEncoder().encode(placeFaces(placeCodes(text, crawl.codes))));
  for (const [file, text] of crawl.pages) await write(file, text);
  const failed = new Map(
    [...crawl.failed, ...failedFaces].map((path) => [fileOfAddress(path), path]),
  );
  for (const [file, made] of extra) {
    if (made instanceof Uint8Array) await store(file, made);
    else if (typeof made === 'string') await write(file, made);
    else failed.set(file, made.failed);
  }
  scope.references = [...crawl.outside].sort();
  scope.redirects = crawl.redirects;
  report.broken = [...new Set([...failed.values(), ...crawl.missing])].map((path) => ({
    path,
    from: crawl.from.get(path) ?? '',
  }));
  if (failed.size > 0) await keepFailed(order, { scope, failed, crawl });
  return report;
}

interface FaceParts {
  crawl: Crawl;
  scope: Scope;
  store: CrawlOrder['store'];
}

/** Files of faces that are cut at the same time. */
const facesAtOnce = 4;

/** Stores the faces, which pages refer to by what is returned. */
async function storeFaces(
  { site, former, signal }: ScopeOrder,
  { crawl, scope, store }: FaceParts,
): Promise<{ placeFaces: (text: string) => string; failedFaces: string[] }> {
  const chosen = groupFaces(crawl.faces, former?.faces ?? []);
  const paths = new Set([...crawl.faces].map((path) => chosen.get(path) ?? path));
  const failedFaces: string[] = [];
  const limit = pLimit(facesAtOnce);
  const copyFace = async (path: string) => {
    if (signal?.aborted) return;
    const found = await fetchAddress(path, site).catch((error: unknown) => {
      // Ctrl-C ends the server as well.
      if (signal?.aborted) return undefined;
      throw error;
    });
    if (found?.kind === 'found') await store(fileOfAddress(path), found.bytes);
    else failedFaces.push(path);
  };
  await Promise.all([...paths].map((path) => limit(() => copyFace(path))));
  scope.faces = [...paths].filter((path) => !failedFaces.includes(path)).sort();
  return { placeFaces: openPlaceFaces(chosen), failedFaces };
}

interface FailedParts {
  scope: Scope;
  /** Paths that could not be read, by file. */
  failed: ReadonlyMap<string, string>;
  crawl: Crawl;
}

/** Leaves what could not be read as it was, and has the next run make the scope again. */
async function keepFailed(order: ScopeOrder, { scope, failed, crawl }: FailedParts): Promise<void> {
  const { site, files, former, isPublic } = order;
  scope.state = unfinished;
  if (!former) return;
  const read = [...crawl.from.keys()].map(fileOfAddress);
  const kept = await keepFormer({
    failed: [...failed].filter(([, path]) => isPublic(path)).map(([file]) => file),
    former: former.files,
    settled: new Set(read.filter((file) => !failed.has(file))),
    ...{ files, site },
  });
  Object.assign(scope.files, kept);
  // The pages that stay may lead to these alone.
  scope.references = [...new Set([...scope.references, ...former.references])].sort();
  for (const path of [...failed.values()].filter(isPublic)) {
    const from = hrefOfAddress(path, site.base);
    const to = former.redirects[from];
    if (to !== undefined) scope.redirects[from] = to;
  }
}
