import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { infoName } from './bag';
import { isBag } from './verify-bag';

/** Says in the bag-info.txt of each bag what wrote it (RFC 8493, section 2.2.2). */
export const softwareAgent = ['Bag-Software-Agent', 'Banmian'] as const;

/**
 * Finds out what is in a place where a bag is to be, so that nobody's files are replaced by it.
 *
 * @returns `own` is a bag that we wrote, whole or not; `foreign` is anything else, a link to such a bag included
 */
export async function findOccupant(path: string): Promise<'none' | 'own' | 'foreign'> {
  const entry = await lstat(path).catch((error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!entry) return 'none';
  if (!(entry.isDirectory() && (await isBag(path)))) return 'foreign';
  const info = await readFile(join(path, infoName), 'utf8').catch(() => '');
  return info.split(/\r\n|\r|\n/).includes(softwareAgent.join(': ')) ? 'own' : 'foreign';
}
