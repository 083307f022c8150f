import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const project = join(import.meta.dirname, '..', '..');
const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

/** A clone in which nothing is installed. Its npm talks, and takes the packages from this project. */
async function makeClone() {
  const path = await mkdtemp(join(tmpdir(), 'banmian-clone-'));
  made.push(path);
  for (const name of ['lib', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    await cp(join(project, name), join(path, name), { recursive: true });
  }
  await mkdir(join(path, 'content'));
  await cp(join(project, 'content', 'paper.yaml'), join(path, 'content', 'paper.yaml'));
  await mkdir(join(path, 'bin'));
  const npm = `#!/bin/sh\necho "added packages"\necho "$1" >> ran\nln -s '${project}/node_modules' node_modules\n`;
  await writeFile(join(path, 'bin', 'npm'), npm);
  await chmod(join(path, 'bin', 'npm'), 0o755);
  const { scripts } = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
  const env = { ...process.env, PATH: join(path, 'bin') + delimiter + process.env.PATH };
  return {
    path,
    /** Runs a script of package.json as npm would, without the programs of packages. */
    run: (script: string, ...args: string[]) =>
      spawnSync('sh', ['-c', `${scripts[script]} "$@"`, 'sh', ...args], {
        cwd: path,
        env,
        encoding: 'utf8',
      }),
  };
}

test('the first command in a fresh clone installs, then works', async () => {
  const { path, run } = await makeClone();
  const file = join('content', '2026-11-24', '01-first-story.md');
  const first = run('paper', 'new', '2026-11-24', 'first-story');
  expect(first).toMatchObject({ status: 0, stdout: `${file}\n` });
  expect(first.stderr).toMatch(/^Installing .*\nadded packages\n$/);
  expect(await readFile(join(path, file), 'utf8')).toContain('title:');
  // Once only, and nothing else goes to standard output.
  const report = run('paper', 'check', '--json');
  expect(JSON.parse(report.stdout)).toMatchObject({ editions: 1 });
  expect(await readFile(join(path, 'ran'), 'utf8')).toBe('ci\n');
});
