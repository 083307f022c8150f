/**
 * Copies a whole paper into a folder, as files for a host without a server. Each edition is a scope, and all lists
 * across editions are one: a scope is made again if what it is made from has changed, and files are written only if their
 * bytes have. What is no longer public is removed. A run that was ended is continued by the next one.
 */
import { mkdir } from 'node:fs/promises';
import type { Paper } from '@/lib/content/fields/schema';
import { bundleFile } from '../scripts/bundle-script';
import { exportScope, type MadeFile, type ScopeReport } from './export-scope';
import {
  type ExportState,
  listLeftovers,
  listScopes,
  readExportState,
  readKnownHashes,
  type Scope,
  unfinished,
  writeExportState,
} from './export-state';
import { listEditionSeeds, listSharedSeeds } from './exported-forms';
import { fetchMissingPage } from './fetch-address';
import { openMapReference } from './map-reference';
import { hashOf, type OwnFiles, openOwnFiles } from './own-files';
import { openPublicReferences } from './public-references';
import { bundleTools } from './reader-tools';
import { toRedirectRules } from './redirects';
import { rewritePage } from './rewrite-page';
import { exportYears, makeSearchFiles, type SearchYears } from './search-files';
import { dateOf, type Site } from './site';

/** An edition that readers may see. */
export interface PublicEdition {
  date: string;
  /** Names what the edition is made from. */
  state: string;
  /** Every slug that ever was an address of it. */
  slugs: readonly string[];
  /** Those that lead to a story that readers may see. */
  publicSlugs: ReadonlySet<string>;
}

export interface ExportOrder {
  site: Site;
  /** Absolute. */
  out: string;
  paper: Paper;
  /** Newest first. */
  editions: readonly PublicEdition[];
  /** The years that have editions, newest first, for the search. */
  search: SearchYears;
  /** Former addresses of sections, people and standing pages. */
  former: readonly string[];
  /** Names what the lists are made from besides the editions, and how the copy is made. */
  state: string;
  signal?: AbortSignal | undefined;
  onProgress?: (progress: { read: number; total: number }) => void;
}

export interface ExportReport {
  /** The number of public editions, and of those that were copied in this run. */
  editions: number;
  copied: number;
  /** All files of the copy, and what this run did with them. */
  files: number;
  written: number;
  unchanged: number;
  removed: number;
  /** Files of somebody else that are in the way, or were changed by somebody; they were left alone. */
  foreign: string[];
  /** Addresses that pages refer to and that do not answer. */
  broken: { path: string; from: string }[];
  /** Scopes that are still to be copied, because the run was ended. */
  left: number;
}

export async function exportSite(given: ExportOrder): Promise<ExportReport> {
  const { out, editions, signal } = given;
  const tools = await bundleTools(given.paper, given.site);
  const script = [...tools.keys()].find((file) => file.startsWith('tools/tools-'));
  const order = { ...given, site: { ...given.site, tools: `${given.site.base}/${script}` } };
  await mkdir(out, { recursive: true });
  const state = await readExportState(out);
  const known = await readKnownHashes(out, state);
  const files = openOwnFiles(out, known);
  const isPublic = openPublicReferences(editions);
  const report: ExportReport = {
    editions: editions.length,
    copied: 0,
    files: 0,
    written: 0,
    unchanged: 0,
    removed: 0,
    foreign: [],
    broken: [],
    left: 0,
  };
  const save = async () => {
    state.leftovers = listLeftovers(state, known);
    await writeExportState(out, state);
  };
  const due = await listDue(order, { state, files, isPublic });
  const isListDue = due.length > 0 || !(await isWhole(state.shared, order.state, files));
  const isChanged = isListDue || Object.keys(state.editions).length !== editions.length;
  const total = due.length + (isChanged ? 1 : 0);
  let read = 0;
  const finish = (done: ScopeReport) => {
    read += 1;
    order.onProgress?.({ read, total });
    add(report, done);
  };
  const dates = new Set(editions.map(({ date }) => date));
  for (const date of Object.keys(state.editions)) if (!dates.has(date)) delete state.editions[date];
  // The lists are still to be made if this run is ended after the last edition.
  if (isChanged && state.shared) state.shared.state = unfinished;
  for (const edition of due) {
    if (signal?.aborted) break;
    const done = await exportScope({
      ...toEditionOrder(edition, order, files),
      former: state.editions[edition.date],
      isPublic,
    });
    if (!done) break;
    // What still refers to something withdrawn was written so: there is no need to copy it in every run.
    const references = done.scope.references.filter(isPublic);
    state.editions[edition.date] = { ...done.scope, references };
    report.copied += 1;
    finish(done);
    await save();
  }
  if (isChanged && !signal?.aborted) await exportYears(order, { state, files, report });
  if (isChanged && !signal?.aborted) {
    const done = await exportShared(order, { state, files, tools });
    if (done) {
      state.shared = done.scope;
      finish(done);
    }
  }
  report.left = signal?.aborted ? total - read : 0;
  if (report.left > 0) await save();
  else {
    await removeOld({ state, files, known, report });
    await writeExportState(out, { ...state, leftovers: {} });
  }
  report.files = listFiles(state).size;
  return report;
}

interface DueParts {
  state: ExportState;
  files: OwnFiles;
  isPublic: (path: string) => boolean;
}

/** Lists the editions that were not copied, or have changed since, or refer to what readers may see no longer. */
async function listDue(
  { editions, state: common }: ExportOrder,
  { state, files, isPublic }: DueParts,
): Promise<PublicEdition[]> {
  const due: PublicEdition[] = [];
  for (const edition of editions) {
    const scope = state.editions[edition.date];
    const refersToNothing = !scope?.references.every(isPublic);
    const isSound = await isWhole(scope, `${common} ${edition.state}`, files);
    if (!isSound || refersToNothing) due.push(edition);
  }
  return due;
}

async function isWhole(scope: Scope | undefined, state: string, files: OwnFiles): Promise<boolean> {
  if (scope?.state !== state) return false;
  for (const file of Object.keys(scope.files)) if (!(await files.has(file))) return false;
  return true;
}

function toEditionOrder(edition: PublicEdition, order: ExportOrder, files: OwnFiles) {
  const {
    site,
    paper: { language },
    signal,
    state,
  } = order;
  const { date, slugs } = edition;
  const seeds = listEditionSeeds(date, slugs, choiceOf(site));
  return { site, files, date, state: `${state} ${edition.state}`, seeds, language, signal };
}

interface SharedParts {
  state: ExportState;
  files: OwnFiles;
  /** The script of readers' tools, by file. */
  tools: ReadonlyMap<string, Uint8Array>;
}

async function exportShared(
  order: ExportOrder,
  { state, files, tools }: SharedParts,
): Promise<ScopeReport | undefined> {
  const { site, paper, signal } = order;
  const scopes = Object.values(state.editions);
  const wanted = scopes.flatMap(({ references }) => references.filter(isShared));
  const seeds = [...new Set([...listSharedSeeds(choiceOf(site)), ...order.former, ...wanted])];
  const followed: string[] = [];
  const map = openMapReference(site, (path) => followed.push(path));
  const missing = await fetchMissingPage(site);
  const search = await makeSearchFiles({
    site,
    paper: order.paper,
    years: order.search.years,
    state,
    map,
  });
  const redirects = scopes.flatMap((scope) => Object.entries(scope.redirects));
  const extra = new Map<string, MadeFile>([
    ['404.html', typeof missing === 'string' ? rewritePage(missing, { map, site }) : missing],
    // GitHub Pages would leave out names that begin with an underscore.
    ['.nojekyll', ''],
    // Readers who kept editions have the service worker of the server that the paper may have had before.
    ['sw.js', await bundleFile('lib/offline/worker/last-worker.ts')],
    ...tools,
    ...search,
  ]);
  const done = await exportScope({
    ...{ site, files, signal, extra },
    state: order.state,
    language: paper.language,
    date: undefined,
    former: state.shared,
    // Lists are nobody's that could be withdrawn.
    isPublic: () => true,
    seeds: [...seeds, ...followed.filter(isShared)],
  });
  if (!done) return undefined;
  const all = [...redirects, ...Object.entries(done.scope.redirects)];
  const rules = encode(toRedirectRules(all.map(([from, to]) => ({ from, to }))));
  const result = await files.write('_redirects', rules);
  if (result === 'foreign') done.foreign.push('_redirects');
  else {
    done.scope.files._redirects = hashOf(rules);
    done[result] += 1;
  }
  return done;
}

const isShared = (path: string): boolean => dateOf(path) === undefined;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const choiceOf = ({ hasPdf, origin }: Site) => ({ hasPdf, hasOrigin: origin !== undefined });

function listFiles(state: ExportState): Set<string> {
  return new Set(listScopes(state).flatMap(({ files }) => Object.keys(files)));
}

interface Removal {
  state: ExportState;
  files: OwnFiles;
  /** Every file that may be ours. */
  known: ReadonlyMap<string, unknown>;
  report: ExportReport;
}

async function removeOld({ state, files, known, report }: Removal): Promise<void> {
  const now = listFiles(state);
  const old = [...known.keys()].filter((file) => !now.has(file));
  for (const file of old) {
    if (!(await files.has(file))) continue;
    const result = await files.remove(file);
    if (result === 'removed') report.removed += 1;
    else if (!report.foreign.includes(file)) report.foreign.push(file);
  }
}

function add(report: ExportReport, { written, unchanged, foreign, broken }: ScopeReport): void {
  report.written += written;
  report.unchanged += unchanged;
  report.foreign.push(...foreign);
  report.broken.push(...broken);
}
