import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const project = join(import.meta.dirname, '..', '..');
const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

type Packages = Record<string, { version: string; dev?: true; optional?: true }>;

const next = { 'node_modules/next': { version: '2.0.0' } };
const older = { 'node_modules/next': { version: '1.0.0' } };
const vitest = { 'node_modules/vitest': { version: '1.0.0', dev: true } } as const;
const forMac = { 'node_modules/fsevents': { version: '1.0.0', optional: true } } as const;
const locked: Packages = { ...next, ...vitest, ...forMac };

/** A project of these packages, in which npm only notes its arguments. */
async function makeProject(installed?: Packages) {
  const path = await mkdtemp(join(tmpdir(), 'banmian-install-'));
  made.push(path);
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), text);
  };
  const list = (packages: Packages) => JSON.stringify({ packages });
  await write('package-lock.json', list(locked));
  if (installed) await write('node_modules/.package-lock.json', list(installed));
  await write('lib/fonts/font-files.json', '{ "song": "@fonts/song/400/song.ttf" }');
  await write('bin/npm', '#!/bin/sh\necho "$@" >> ran\n');
  await chmod(join(path, 'bin', 'npm'), 0o755);
  const env = { ...process.env, PATH: join(path, 'bin') + delimiter + process.env.PATH };
  /** @returns what npm was run with, its first words */
  const install = async (options = '{}') => {
    const code = `import { install } from '${project}/lib/cli/set-up.mjs'; install(${options})`;
    spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: path, env });
    const ran = await readFile(join(path, 'ran'), 'utf8').catch(() => '');
    return ran.replace(/ --no-audit --no-fund\n/g, '');
  };
  return { path, write, install };
}

const withTools = '{ withTools: true }';

test('serving installs nothing that only tests need', async () => {
  expect(await (await makeProject()).install()).toBe('ci --omit=dev');
  expect(await (await makeProject({ ...next })).install()).toBe('');
});

test('tests install everything, or add what they need to what is there', async () => {
  expect(await (await makeProject()).install(withTools)).toBe('ci --include=dev');
  const { install } = await makeProject({ ...next });
  expect(await install(withTools)).toBe('install --include=dev --no-save');
});

test('everything installed is enough for both, and stays so when a package is another', async () => {
  for (const options of ['{}', withTools]) {
    expect(await (await makeProject({ ...next, ...vitest })).install(options)).toBe('');
    expect(await (await makeProject({ ...older, ...vitest })).install(options)).toBe(
      'ci --include=dev',
    );
  }
});

test('files of a font package that no face is set in are deleted', async () => {
  const { path, write, install } = await makeProject({ ...next });
  for (const file of ['400/song.ttf', '400/index.js', '900/heavy.ttf', 'package.json', 'LICENSE'])
    await write(`node_modules/@fonts/song/${file}`, '');
  await write('node_modules/next/900/heavy.ttf', '');
  await install();
  const left = (folder: string) => readdir(join(path, 'node_modules', folder));
  expect((await left('@fonts/song')).sort()).toEqual(['400', 'LICENSE', 'package.json']);
  expect(await left('@fonts/song/400')).toEqual(['song.ttf']);
  expect(await left('next/900')).toEqual(['heavy.ttf']);
});

test('source maps and parts of large packages that nothing uses are deleted', async () => {
  const { path, write, install } = await makeProject({ ...next });
  const folder = 'node_modules/next/dist';
  for (const file of ['app.js', 'app.js.map', 'docs/index.md'])
    await write(`${folder}/${file}`, '');
  await install();
  expect(await readdir(join(path, folder))).toEqual(['app.js']);
});

test('what is left of every package is there: it is a dependency, and nothing is misspelt', async () => {
  const code = `import { usedParts } from './lib/cli/trim-packages.mjs'; console.log(JSON.stringify(usedParts()))`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: project,
    encoding: 'utf8',
  });
  const used: Record<string, string[]> = JSON.parse(stdout);
  const { dependencies } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(Object.keys(used)));
  for (const [name, parts] of Object.entries(used)) {
    for (const part of parts) {
      const folder = dirname(join(project, 'node_modules', name, part));
      expect(await readdir(folder), part).toContain(part.split('/').at(-1));
    }
  }
});
