import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';

const commands = join(import.meta.dirname, '..', '..', 'lib', 'cli');

/** A project of one source file, in which `npx next build` only notes where it would build. */
async function makeProject() {
  const path = await mkdtemp(join(tmpdir(), 'banmian-build-'));
  await mkdir(join(path, 'app'));
  await mkdir(join(path, 'bin'));
  const npx = `#!/bin/sh\nmkdir -p "\${BUILD_DIR:-.next}"\necho "\${BUILD_DIR:-.next}" >> builds\necho a build talks\n`;
  await writeFile(join(path, 'bin', 'npx'), npx);
  await chmod(join(path, 'bin', 'npx'), 0o755);
  const env = { ...process.env, PATH: join(path, 'bin') + delimiter + process.env.PATH };
  const run = (args: string[]) =>
    spawnSync(process.execPath, args, { cwd: path, env, encoding: 'utf8' });
  return {
    edit: (text: string) => writeFile(join(path, 'app', 'page.tsx'), text),
    /** As `npm start` does. */
    buildOwn: () =>
      run(['--input-type=module', '-e', `import { build } from '${commands}/set-up.mjs'; build()`]),
    /** The folder that `paper pdf` is told to print from. */
    findBuild: () => run([join(commands, 'build.mjs')]).stdout.trim(),
    builds: async () =>
      (await readFile(join(path, 'builds'), 'utf8').catch(() => '')).trim().split('\n'),
    own: () => readdir(join(path, '.next')).catch(() => []),
  };
}

test('a build at hand of the same sources is used as it is', async () => {
  const { edit, buildOwn, findBuild, builds } = await makeProject();
  await edit('one');
  buildOwn();
  expect(findBuild()).toBe('.next');
  expect(await builds()).toEqual(['.next']);
});

test('where sources changed a build is made beside, once, and that of the server stays', async () => {
  const { edit, buildOwn, findBuild, builds, own } = await makeProject();
  await edit('one');
  buildOwn();
  const before = await own();
  await edit('two');
  const beside = findBuild();
  expect(beside).toMatch(/^\.banmian\/build\/[0-9a-f]{16}$/);
  expect(findBuild()).toBe(beside);
  expect(await builds()).toEqual(['.next', beside]);
  expect(await own()).toEqual(before);
  await edit('one');
  expect(findBuild()).toBe('.next');
});

test('the first command of a fresh clone does not take the place of the server', async () => {
  const { edit, findBuild, builds, own } = await makeProject();
  await edit('one');
  const beside = findBuild();
  expect(beside).not.toBe('.next');
  expect(await builds()).toEqual([beside]);
  expect(await own()).toEqual([]);
});
