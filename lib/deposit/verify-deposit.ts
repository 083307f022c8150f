import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestBytes, tagManifestName } from './bag';
import { depositListName, readDepositList } from './deposit-list';
import { type BagProblem, isBag, verifyBag } from './verify-bag';

export interface DepositCheck {
  /** The number of bags that were compared. */
  bags: number;
  problems: BagProblem[];
}

/**
 * Checks a folder that `paper deposit` wrote, or one bag of it.
 *
 * @returns undefined if there is no bag
 */
export async function verifyDeposit(folder: string): Promise<DepositCheck | undefined> {
  if (await isBag(folder)) return { bags: 1, problems: await verifyBag(folder) };
  const names = (await readdir(folder).catch(() => [])).sort();
  const list = await readDepositList(folder);
  const listed = (list ?? []).map(({ path }) => path.split('/')[0] ?? '');
  const bags: string[] = [];
  for (const name of names)
    if (listed.includes(name) || (await isBag(join(folder, name)))) bags.push(name);
  if (bags.length === 0 && listed.length === 0) return undefined;
  const problems: BagProblem[] = [];
  if (!list) problems.push({ path: depositListName, problem: 'unreadable' });
  else if (!names.includes(depositListName))
    problems.push({ path: depositListName, problem: 'missing' });
  for (const name of listed)
    if (!names.includes(name)) problems.push({ path: `${name}/`, problem: 'missing' });
  const isKnown = (name: string) => (listed.length === 0 ? bags : listed).includes(name);
  for (const name of names)
    if (name !== depositListName && !isKnown(name))
      problems.push({ path: name, problem: 'foreign' });
  for (const name of bags) {
    const ofBag = (await verifyBag(join(folder, name))).map(({ path, problem }) => ({
      path: `${name}/${path}`,
      problem,
    }));
    problems.push(...ofBag);
    const path = `${name}/${tagManifestName}`;
    const wanted = list?.find((one) => one.path === path)?.digest;
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (wanted !== undefined && bytes && digestBytes(bytes) !== wanted)
      problems.push({ path, problem: 'changed' });
  }
  return { bags: bags.length, problems };
}
