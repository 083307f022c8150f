import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const run = promisify(execFile);

/** Runs a command as `npm run paper` does; here there is a build of the present sources. */
async function runPaper(args: string[], env: Record<string, string> = {}) {
  const command = ['--single-threaded-gc', 'lib/cli/run-paper.mjs', ...args];
  return run(process.execPath, command, { env: { ...process.env, ...env } });
}

test('commands that are taken from the build make, check and index a paper', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-commands-'));
  try {
    const paper = join(folder, 'paper');
    await runPaper(['init', paper, '--language', 'en']);
    const env = { CONTENT_DIR: paper, STATE_DIR: join(folder, 'state') };
    const { stdout: found } = await runPaper(['check', '--json'], env);
    expect(JSON.parse(found)).toMatchObject({ errors: 0, warnings: 0 });
    const { stdout: index } = await runPaper(['index', '--json'], env);
    expect(JSON.parse(index)).toMatchObject({ editions: 1, refused: [], left: 0 });
    expect(await readdir(join(folder, 'state'))).not.toHaveLength(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
