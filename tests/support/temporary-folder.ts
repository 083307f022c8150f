import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const prefix = 'banmian-tests-';

/**
 * Gives a test run a temporary folder of its own and removes it when the process of the run ends. It becomes
 * `TMPDIR` of the workers and of every process that they start, so a test may leave files behind in it,
 * also where it fails: the machine's own temporary folder is the same after a run as before.
 *
 * Vitest and Playwright call it before all workers start (`globalSetup`), Vitest once for each project. The
 * first call decides: folders inside each other would make paths longer than those of sockets may be.
 */
export default async function openTemporaryFolder(): Promise<void> {
  if (basename(tmpdir()).startsWith(prefix)) return;
  const folder = await mkdtemp(join(tmpdir(), prefix));
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
