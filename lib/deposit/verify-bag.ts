import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  type Digested,
  declarationName,
  manifestName,
  parseManifest,
  payloadFolder,
  tagManifestName,
} from './bag';

/** What is wrong with a file of a deposit. */
export interface BagProblem {
  /** From the folder that was checked: `2023-03-10/data/edition.pdf`. */
  path: string;
  /** `unreadable` is a manifest that is none, after which nothing is known of its files. */
  problem: 'missing' | 'changed' | 'foreign' | 'unreadable';
}

/**
 * Compares all files of a bag with its manifests.
 *
 * @returns every file that is missing, has other bytes, or is in neither manifest; empty if the bag is whole
 */
export async function verifyBag(folder: string): Promise<BagProblem[]> {
  const lists = await Promise.all([
    readManifest(folder, manifestName),
    readManifest(folder, tagManifestName),
  ]);
  const broken = lists.flatMap((list) => ('path' in list ? [list] : []));
  if (broken.length > 0) return broken;
  const listed = lists.flatMap((list) => ('files' in list ? list.files : []));
  const wanted = new Map(listed.map(({ path, digest }) => [path, digest]));
  const found = await listAll(folder);
  const problems: BagProblem[] = [];
  for (const [path, digest] of wanted) {
    const kind = found.get(path);
    if (kind === undefined) problems.push({ path, problem: 'missing' });
    else if (kind !== 'file' || (await digestFile(join(folder, path))) !== digest)
      problems.push({ path, problem: 'changed' });
  }
  for (const path of found.keys())
    if (!wanted.has(path) && path !== tagManifestName) problems.push({ path, problem: 'foreign' });
  return problems.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** True for a folder that declares itself a bag. */
export async function isBag(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, declarationName), 'utf8').catch(() => '');
  return text.startsWith('BagIt-Version: ');
}

async function readManifest(
  folder: string,
  path: string,
): Promise<{ files: Digested[] } | BagProblem> {
  const text = await readFile(join(folder, path), 'utf8').catch(() => undefined);
  if (text === undefined) return { path, problem: 'missing' };
  const files = parseManifest(text);
  // A path out of the bag would be a file of somebody else's.
  const isWhole = files?.every((file) => isInside(file.path, path === manifestName));
  return files && isWhole ? { files } : { path, problem: 'unreadable' };
}

function isInside(path: string, isPayload: boolean): boolean {
  const parts = path.split('/');
  const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..');
  return isPlain && path.startsWith(payloadFolder) === isPayload;
}

/** Lists all files under a folder, and what is neither file nor folder, which a bag has not. */
async function listAll(folder: string, before = ''): Promise<Map<string, 'file' | 'other'>> {
  const found = new Map<string, 'file' | 'other'>();
  for (const name of (await readdir(join(folder, before))).sort()) {
    const path = `${before}${name}`;
    const entry = await lstat(join(folder, path));
    if (entry.isDirectory()) for (const one of await listAll(folder, `${path}/`)) found.set(...one);
    else found.set(path, entry.isFile() ? 'file' : 'other');
  }
  return found;
}

async function digestFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
