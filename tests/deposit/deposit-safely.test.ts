import { mkdir, readdir, rename, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { publish } from '@/lib/cli/publishing/publish';
import { articleText, paperYaml } from '../support/content-folder';
import type { TestPaper } from '../support/test-paper';
import { deposit, makeDepositPaper, newFolder, readAll } from './deposit-paper';

const date = '2023-03-10';

let paper: TestPaper;
let out: string;
beforeEach(async () => {
  paper = await makeDepositPaper();
  out = await newFolder();
});

const run = (...args: string[]) => paper.run(deposit, ...args);

const leftAsItIs = (path: string) => ({
  code: 1,
  err: [
    `${path} is not a folder that this command wrote, so it is left as it is: name another folder for the deposit, or move it away.`,
    `${date} was not deposited.`,
  ],
});

test.each<[string, (paper: TestPaper) => Promise<string>]>([
  ['the content folder', async ({ folder }) => folder.path],
  ['a new folder in the content folder', async ({ folder }) => join(folder.path, 'deposit/2023')],
  [
    'a folder around the state folder',
    async (own) => {
      own.stateDir = join(await newFolder(), 'state');
      return dirname(own.stateDir);
    },
  ],
  ['the state folder', async ({ stateDir }) => stateDir],
  [
    'a link to the content folder',
    async ({ folder }) => {
      const link = join(await newFolder(), 'link');
      await symlink(folder.path, link);
      return link;
    },
  ],
])('nothing is deposited in %s, and the sources are left as they are', async (_, place) => {
  const sources = await readAll(paper.folder.path);
  const folder = await place(paper);
  const { code, err } = await run(date, folder);
  expect(code).toBe(1);
  expect(err).toHaveLength(1);
  expect(err[0]).toContain('name a folder apart from it');
  expect(await readAll(paper.folder.path)).toEqual(sources);
});

test.each<[string, Record<string, string>]>([
  ['has files of others', { 'letter.txt': 'from the archive' }],
  [
    'is a bag of others',
    { 'bagit.txt': 'BagIt-Version: 1.0\n', 'bag-info.txt': 'Bag-Software-Agent: bagit.py\n' },
  ],
])('a folder at the place of an edition that %s is left as it is', async (_, files) => {
  await mkdir(join(out, date));
  for (const [name, text] of Object.entries(files)) await writeFile(join(out, date, name), text);
  expect(await run(date, out)).toMatchObject(leftAsItIs(join(out, date)));
  const left = [...(await readAll(out))].map(([path, bytes]) => [path, bytes.toString()]);
  expect(Object.fromEntries(left)).toEqual(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${date}/${name}`, text])),
  );
});

test('a link at the place of an edition is left as it is, even to a folder that was deposited', async () => {
  const elsewhere = await newFolder();
  await run(date, elsewhere);
  const before = await readAll(elsewhere);
  await symlink(join(elsewhere, date), join(out, date));
  expect(await run(date, out)).toMatchObject(leftAsItIs(join(out, date)));
  expect(await readAll(elsewhere)).toEqual(before);
});

test('a folder of others that only has the name of a replaced one is left as it is', async () => {
  const path = join(out, `.${date}.replaced`);
  await mkdir(path);
  await writeFile(join(path, 'letter.txt'), '');
  expect(await run(date, out)).toMatchObject(leftAsItIs(path));
  expect([...(await readAll(out)).keys()]).toEqual([`.${date}.replaced/letter.txt`]);
});

test('a replaced folder that a killed run left beside its successor is removed', async () => {
  await run(date, out);
  await rename(join(out, date), join(out, `.${date}.replaced`));
  const elsewhere = await newFolder();
  await run(date, elsewhere);
  await rename(join(elsewhere, date), join(out, date));
  expect(await run(date, out)).toMatchObject({
    code: 0,
    out: [`${join(out, date)} is there already`],
  });
  expect((await readdir(out)).sort()).toEqual([date, 'deposits.txt']);
});

test('two deposits at once in one folder both become whole, of one date and of two', async () => {
  const more = ['2023-03-05', '2023-03-06', '2023-03-07'];
  for (const one of more) {
    await paper.folder.write(`${one}/01-a.md`, articleText({ title: one }));
    await paper.run(publish, one);
  }
  const all = [...more, '2023-03-09', date];
  const results = await Promise.all([...all, ...all].map((one) => run(one, out)));
  expect(results.map(({ code }) => code)).toEqual(results.map(() => 0));
  for (const one of all) {
    const lines = results.flatMap((result) => result.out).filter((line) => line.includes(one));
    expect(lines.sort()).toEqual([`${out}/${one} is there already`, `${out}/${one} written`]);
  }
  expect(await run('--verify', out)).toMatchObject({
    code: 0,
    out: ['5 editions checked: all files are as deposited.'],
  });
});

test('a bag of another paper is left as it is', async () => {
  await run(date, out);
  const before = await readAll(out);
  await paper.folder.write('paper.yaml', `${paperYaml}publisher: 邻县融媒体中心\n`);
  const { code, err } = await run(date, out);
  expect({ code, err }).toEqual({
    code: 1,
    err: [
      `${join(out, date)} is the edition of another paper (县融媒体中心), so it is left as it is: name another folder for the deposit of 邻县融媒体中心.`,
      `${date} was not deposited.`,
    ],
  });
  expect(await readAll(out)).toEqual(before);
});

test('a file of others with the name of our list is left as it is', async () => {
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'deposits.txt'), '三月收入\n');
  const { code, err } = await run(date, out);
  expect(code).toBe(1);
  expect(err[0]).toContain(`${join(out, 'deposits.txt')} is not a list of deposits`);
  expect([...(await readAll(out)).keys()]).toEqual(['deposits.txt']);
});
