/**
 * `deposits.txt` beside the bags of a deposit: the digest of each bag's last manifest, so that a bag that is missing, or
 * was made to agree with its own manifests again, is noticed. `sha256sum -c deposits.txt` checks it as well.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomic } from '@/lib/store/write-atomic';
import { type Digested, digestBytes, parseManifest, tagManifestName, writeManifest } from './bag';

export const depositListName = 'deposits.txt';

/** Returns the lines of the list; empty without one, undefined if it cannot be read. */
export async function readDepositList(folder: string): Promise<Digested[] | undefined> {
  const text = await readFile(join(folder, depositListName), 'utf8').catch(() => '');
  return parseManifest(text);
}

/** Enters a bag that was just written, or replaces its line. */
export async function enterDeposit(folder: string, name: string): Promise<void> {
  const path = `${name}/${tagManifestName}`;
  const digest = digestBytes(await readFile(join(folder, path)));
  const others = ((await readDepositList(folder)) ?? []).filter((one) => one.path !== path);
  await writeAtomic(join(folder, depositListName), writeManifest([...others, { path, digest }]));
}
