import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomic } from '@/lib/store/write-atomic';
import { journalName, type KnownHashes } from './own-files';

/** The part of a copy that is made again together: an edition, or what all editions share. */
export interface Scope {
  /** Names what it was made from. */
  state: string;
  /** The hash of each of its files. Scopes may have files in common: faces, styles. */
  files: Record<string, string>;
  /** Addresses outside of it that it refers to. */
  references: string[];
  /** Former addresses, with the base path, and where they lead. */
  redirects: Record<string, string>;
  /** Paths of the faces that its pages share. */
  faces: string[];
}

/** The state of a scope that is to be made again, whatever it is made from. */
export const unfinished = '';

/** The search index of one year. */
export interface YearScope extends Pick<Scope, 'state' | 'files'> {
  version: string;
  /** The folded characters of its texts. */
  characters: string;
}

/** What a copy holds. */
export interface ExportState {
  shared: Scope | undefined;
  /** By year. */
  years: Record<string, YearScope>;
  /** By date. */
  editions: Record<string, Scope>;
  /**
   * The files of no part, or with other bytes than a part's, that an unfinished run left: by file, the hashes that they
   * may have. The next whole run removes them.
   */
  leftovers: Record<string, string[]>;
}

const scopeSchema = z.object({
  state: z.string(),
  files: z.record(z.string(), z.string()),
  references: z.array(z.string()),
  redirects: z.record(z.string(), z.string()),
  faces: z.array(z.string()).default([]),
});
const yearSchema = scopeSchema
  .pick({ state: true, files: true })
  .extend({ version: z.string(), characters: z.string() });
const stateSchema = z.object({
  version: z.literal(1),
  shared: scopeSchema.optional(),
  years: z.record(z.string(), yearSchema),
  editions: z.record(z.string(), scopeSchema),
  leftovers: z.record(z.string(), z.array(z.string())).default({}),
});

/** In the folder of the copy, so that a copy that is moved or fetched elsewhere is continued there. */
const stateName = '.banmian-export.json';

/** Reads what a copy holds; nothing if there is none, or its state cannot be read. */
export async function readExportState(folder: string): Promise<ExportState> {
  const text = await readFile(join(folder, stateName), 'utf8').catch(() => '{}');
  const parsed = stateSchema.safeParse(parseJson(text));
  if (!parsed.success) return { shared: undefined, years: {}, editions: {}, leftovers: {} };
  const { shared, years, editions, leftovers } = parsed.data;
  return { shared, years, editions, leftovers };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes the state. What the journal noted is in it then. */
export async function writeExportState(folder: string, state: ExportState): Promise<void> {
  await writeAtomic(join(folder, stateName), JSON.stringify({ version: 1, ...state }));
  await rm(join(folder, journalName), { force: true });
}

/** Lists all parts of a copy that have files. */
export function listScopes({ shared, years, editions }: ExportState): Pick<Scope, 'files'>[] {
  const all = [shared, ...Object.values(years), ...Object.values(editions)];
  return all.filter((scope) => scope !== undefined);
}

/** Lists what may be ours by what is known, and is in no part of the copy. */
export function listLeftovers(state: ExportState, known: KnownHashes): ExportState['leftovers'] {
  const held = new Set(
    listScopes(state).flatMap(({ files }) =>
      Object.entries(files).map(([file, hash]) => `${hash} ${file}`),
    ),
  );
  const leftovers: ExportState['leftovers'] = {};
  for (const [file, hashes] of known) {
    const others = [...hashes].filter((hash) => !held.has(`${hash} ${file}`));
    if (others.length > 0) leftovers[file] = others;
  }
  return leftovers;
}

/** Returns the hashes that our files may have, by the state and by the journal of a run that was ended. */
export async function readKnownHashes(folder: string, state: ExportState): Promise<KnownHashes> {
  const known: KnownHashes = new Map();
  const add = (file: string, hash: string) =>
    known.set(file, (known.get(file) ?? new Set()).add(hash));
  for (const scope of listScopes(state))
    for (const [file, hash] of Object.entries(scope.files)) add(file, hash);
  for (const [file, hashes] of Object.entries(state.leftovers))
    for (const hash of hashes) add(file, hash);
  const journal = await readFile(join(folder, journalName), 'utf8').catch(() => '');
  for (const line of journal.split('\n')) {
    const [, hash, file] = /^(\S+) (.+)$/.exec(line) ?? [];
    if (hash !== undefined && file !== undefined) add(file, hash);
  }
  return known;
}
