import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const prefix = 'banmian-tests-';

/**
 * Gives a test run a temporary folder of its own and returns the function that removes it. It becomes
 * `TMPDIR` of the workers and of every process that they start, so a test may leave files behind in it,
 * also where it fails: the machine's own temporary folder is the same after a run as before.
 *
 * Vitest and Playwright call it before all workers start (`globalSetup`), Vitest once for each project: the
 * first call decides, since a folder in each other's would make paths longer than sockets may have.
 */
export default async function openTemporaryFolder(): Promise<() => Promise<void>> {
  const outer = process.env.TMPDIR;
  if (outer && basename(outer).startsWith(prefix)) return async () => {};
  const folder = await mkdtemp(join(tmpdir(), prefix));
  process.env.TMPDIR = folder;
  return async () => {
    if (outer === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = outer;
    await rm(folder, { recursive: true, force: true });
  };
}
