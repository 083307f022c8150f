import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives a test run a temporary folder of its own and returns the function that removes it. It becomes
 * `TMPDIR` of the workers and of every process that they start, so a test may leave files behind in it,
 * also where it fails: the machine's own temporary folder is the same after a run as before.
 *
 * Vitest and Playwright call it once before all workers start (`globalSetup`).
 */
export default async function openTemporaryFolder(): Promise<() => Promise<void>> {
  const outer = process.env.TMPDIR;
  const folder = await mkdtemp(join(tmpdir(), 'banmian-tests-'));
  process.env.TMPDIR = folder;
  return async () => {
    if (outer === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = outer;
    await rm(folder, { recursive: true, force: true });
  };
}
