import { join } from 'node:path';
import type { BagProblem } from '@/lib/deposit/verify-bag';
import { verifyDeposit } from '@/lib/deposit/verify-deposit';
import type { CommandIo } from '../command';

const sentences: Readonly<Record<BagProblem['problem'], string>> = {
  missing: 'is missing',
  changed: 'has other bytes than were deposited',
  foreign: 'does not belong to the deposit',
  unreadable: 'is no list of checksums',
};

/** Checks a deposit; returns the exit code: 1 if it is not whole. `--json` prints what was found as one document. */
export async function verify(
  { out: folder, json }: { out: string; json: boolean },
  { out, err }: CommandIo,
): Promise<number> {
  const check = await verifyDeposit(folder);
  if (!check) {
    err(`There is no deposit in ${folder}: a folder with bagit.txt, or with such folders.`);
    return 1;
  }
  const { bags, problems } = check;
  if (json) out(JSON.stringify(check, undefined, 2));
  else {
    for (const { path, problem } of problems) out(`${join(folder, path)} ${sentences[problem]}`);
    const count = `${bags} edition${bags === 1 ? '' : 's'} checked`;
    const files = problems.length === 1 ? '1 file is' : `${problems.length} files are`;
    out(
      problems.length === 0 ? `${count}: all files are as deposited.` : `${count}: ${files} wrong.`,
    );
  }
  return problems.length > 0 ? 1 : 0;
}
