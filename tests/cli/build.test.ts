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
  const npx = `#!/bin/sh\n[ "$1" = next ] || exit 0\nmkdir -p "\${BUILD_DIR:-.next}"\necho "\${BUILD_DIR:-.next}" >> builds\necho a build talks\n`;
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

test('nothing is built where the build is of the present sources', async () => {
  const { edit, buildOwn, findBuild, builds } = await makeProject();
  await edit('one');
  buildOwn();
  expect(findBuild()).toBe('.next');
  expect(await builds()).toEqual(['.next']);
});

test('after a change of sources a command builds once, beside the build that the server runs from', async () => {
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

test('the first command of a fresh clone does not write into the build of the server', async () => {
  const { edit, findBuild, builds, own } = await makeProject();
  await edit('one');
  const beside = findBuild();
  expect(beside).not.toBe('.next');
  expect(await builds()).toEqual([beside]);
  expect(await own()).toEqual([]);
});
