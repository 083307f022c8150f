import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { LRUCache } from 'lru-cache';
import { type LoggedConditions, messageOf, openConditions, processLog } from './log';
import { openRecentFailures } from './recent-failures';
import { writeAtomic } from './write-atomic';

/**
 * A folder of files that are costly to make (PDFs, cards, plans). The name of each has the key of what it was made
 * from and a digest of its bytes, so that a file that was cut or spoilt is noticed when it is first read and is
 * made again.
 */
export interface FileCache {
  /**
   * Returns the bytes of a key, and calls `make` first if there is no file. Simultaneous calls with the same key
   * share one `make`; if it fails, the next call tries again, or after a pause if it took too much time or memory.
   *
   * @param key hexadecimal; files with different content must have different keys
   */
  get: (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
  /** Does the same, but reads the file only once while it does not change. */
  find: (key: string, make: () => Promise<Uint8Array>) => Promise<CachedFile>;
}

export interface CachedFile {
  /** Absolute; undefined if the folder cannot be written to. */
  path: string | undefined;
  /** Sixteen hexadecimal digits of the SHA-256 of its bytes. */
  digest: string;
  /** Reads its bytes. */
  read: () => Promise<Uint8Array>;
}

export interface FileCacheParts {
  /** If it cannot be written to, every file is made each time. */
  folder: string;
  /** `.pdf` */
  ending: string;
  /**
   * How many files the folder holds at most, and a two-hundredth of them more; the least recently used are deleted
   * first.
   */
  maxFiles: number;
  /** How many bytes they have together at most. */
  maxBytes: number;
}

export function openFileCache(parts: FileCacheParts): FileCache {
  const making = new Map<string, Promise<CachedFile>>();
  const checked = new LRUCache<string, CheckedFile>({ max: parts.maxFiles });
  const conditions = openConditions(processLog);
  const unlessFailed = openRecentFailures();
  const limit = openLimit(parts);
  const findOrMake = async (key: string, make: () => Promise<Uint8Array>) => {
    const known = checked.get(key);
    if (known && (await isUnchanged(known))) {
      await markUsed(known);
      return toCachedFile(known);
    }
    const found = await findOnDisk(parts, key);
    if (found) checked.set(key, found.file);
    if (found) return toCachedFile(found.file, found.bytes);
    const bytes = await unlessFailed(key, make);
    const file = await store(parts, key, bytes, conditions);
    if (file) checked.set(key, file);
    if (file) await limit();
    return file ? toCachedFile(file, bytes) : withoutFile(bytes);
  };
  const find: FileCache['find'] = (key, make) => {
    const file = making.get(key) ?? findOrMake(key, make).finally(() => making.delete(key));
    making.set(key, file);
    return file;
  };
  return { find, get: async (key, make) => (await find(key, make)).read() };
}

/** A file whose bytes were compared with the digest in its name. */
interface CheckedFile {
  path: string;
  digest: string;
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
  /** When it was last noted as used, in milliseconds since 1970. */
  used: number;
}

function toCachedFile({ path, digest }: CheckedFile, bytes?: Uint8Array): CachedFile {
  return { path, digest, read: async () => bytes ?? readFile(path) };
}

function withoutFile(bytes: Uint8Array): CachedFile {
  return { path: undefined, digest: digestOf(bytes), read: async () => bytes };
}

const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

async function isUnchanged({ path, size, modified }: CheckedFile): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.size === size && found.mtimeMs === modified;
}

/** Milliseconds: a note of each use would cost more than the use. */
const usedFor = 3_600_000;

/**
 * Notes that a file is used, as its time of access. The system notes it, too, when the file is sent, unless the disk is
 * mounted without.
 */
async function markUsed(file: CheckedFile): Promise<void> {
  const now = Date.now();
  if (now - file.used < usedFor) return;
  file.used = now;
  await utimes(file.path, now / 1000, file.modified / 1000).catch(() => undefined);
}

/** Finds the file of a key and checks its bytes. A spoilt one is deleted. */
async function findOnDisk({ folder, ending }: FileCacheParts, key: string) {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(key)) continue;
    const digest = /-([0-9a-f]{16})$/.exec(name.slice(0, -ending.length))?.[1] ?? '';
    if (name !== `${key}-${digest}${ending}`) continue;
    const path = resolve(folder, name);
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes && digestOf(bytes) === digest) return { file: await toChecked(path, digest), bytes };
    await rm(path, { force: true }).catch(() => undefined);
  }
  return undefined;
}

async function store(
  { folder, ending }: FileCacheParts,
  key: string,
  bytes: Uint8Array,
  conditions: LoggedConditions,
): Promise<CheckedFile | undefined> {
  const digest = digestOf(bytes);
  const path = resolve(folder, `${key}-${digest}${ending}`);
  try {
    await writeAtomic(path, bytes);
    conditions.end(folder, 'cache-writable', { folder });
    return await toChecked(path, digest);
  } catch (error) {
    // A full disk fails for each file, so its reason is logged once, without the name of the file.
    conditions.begin(folder, 'warn', 'cache-not-writable', { folder, error: reasonOf(error) });
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : messageOf(error);
}

async function toChecked(path: string, digest: string): Promise<CheckedFile> {
  const { size, mtimeMs } = await stat(path);
  return { path, digest, size, modified: mtimeMs, used: Date.now() };
}

/** Looking at thousands of files takes longer than making one, so that is done once in a two-hundredth of them. */
const sweepShare = 200;

/** Returns a function that is called after each new file, and holds the folder within its limits. */
function openLimit({ folder, maxFiles, maxBytes }: FileCacheParts): () => Promise<void> {
  let made = 0;
  return async () => {
    const isDue = made % Math.max(1, Math.floor(maxFiles / sweepShare)) === 0;
    made += 1;
    if (isDue) await deleteUnused(folder, { maxFiles, maxBytes }).catch(() => undefined);
  };
}

type Limits = Pick<FileCacheParts, 'maxFiles' | 'maxBytes'>;

/** Deletes the least recently used files, also those that were left half written, until both limits hold. */
async function deleteUnused(folder: string, { maxFiles, maxBytes }: Limits): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map((name) => measure(join(folder, name))),
  );
  const lastUsedFirst = files.flatMap((file) => file ?? []).sort((a, b) => b.used - a.used);
  let sum = 0;
  for (const [index, { path, size }] of lastUsedFirst.entries()) {
    sum += size;
    // The newest stays, however large it is: it has just been made for somebody.
    if (index > 0 && (index >= maxFiles || sum > maxBytes)) await rm(path, { force: true });
  }
}

/** Returns undefined for a file that another process has just deleted. */
async function measure(path: string) {
  const found = await stat(path).catch(() => undefined);
  return found && { path, size: found.size, used: Math.max(found.mtimeMs, found.atimeMs) };
}
