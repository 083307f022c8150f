import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

const start = join(import.meta.dirname, '..', '..', 'lib', 'cli', 'set-up.mjs');
const patience = { timeout: 60_000, interval: 100 };

let folder: string;
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts a build of a project in which `npx next build` never ends, and has a process of its own that never does. */
async function startBuild(under: readonly string[] = []): Promise<ChildProcess> {
  folder = await mkdtemp(join(tmpdir(), 'banmian-stop-'));
  await mkdir(join(folder, 'bin'));
  const npx = '#!/bin/sh\nsleep 1000 &\necho $! > started\nwait\nsleep 1000\n';
  await writeFile(join(folder, 'bin', 'npx'), npx);
  await chmod(join(folder, 'bin', 'npx'), 0o755);
  const code = `import { build } from '${start}'; await build()`;
  const [command = process.execPath, ...more] = [
    ...under,
    ...[process.execPath, '--input-type=module', '-e', code],
  ];
  const child = spawn(command, more, {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      PATH: join(folder, 'bin') + delimiter + process.env.PATH,
      BUILD_MARK: folder,
      npm_lifecycle_event: 'start',
    },
  });
  await vi.waitFor(async () => {
    expect(await readFile(join(folder, 'started'), 'utf8')).toMatch(/\d/);
  }, patience);
  return child;
}

/** The processes of the build: they alone have its mark in their environment. */
function listProcesses(): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      return /^\d+$/.test(pid) && environment.includes(`BUILD_MARK=${folder}`);
    } catch {
      // It ended meanwhile, or is another user's.
      return false;
    }
  });
}

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
  ['SIGHUP', 129],
] as const)('%s ends a build with all of its processes', async (signal, expected) => {
  const child = await startBuild();
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  expect(await ended).toBe(expected);
  await vi.waitFor(() => expect(listProcesses()).toEqual([]), patience);
});

test('a build ends where npm was ended and its shell handed on no signal', async () => {
  // A shell that waits for the build, as one would that npm starts.
  const child = await startBuild(['/bin/sh', '-c', '"$@" & wait', 'sh']);
  child.kill('SIGKILL');
  await vi.waitFor(() => expect(listProcesses()).toEqual([]), patience);
});
