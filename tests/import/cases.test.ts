/**
 * Each folder of tests/import/cases is a manuscript with the articles and the report that it must give. A new case is
 * a new folder: `input.*` (several are numbered), `paper.yaml` where it is not the Chinese one, and `expected/`, which
 * `UPDATE=1` writes.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFiles } from '@/lib/import/import-files';
import { toLines } from '@/lib/import/import-report';
import { findDictionary } from '@/lib/newsroom/chinese-dictionary';
import { readGolden } from '../support/golden';
import { makeInputs } from './make-inputs';
import { readPaperOf } from './read-paper-of';

const folder = 'tests/import/cases';
const names = await readdir(folder);
const date = '2026-08-08';

test.each([...(await makeInputs())])('%s is what make-inputs.ts makes', async (path, bytes) => {
  const file = join(folder, path);
  if (process.env.UPDATE === '1') await writeFile(file, bytes);
  expect(Buffer.compare(await readFile(file), bytes)).toBe(0);
});

test.each(names)('%s', async (name) => {
  const own = (await readdir(join(folder, name))).filter((one) => one.startsWith('input'));
  const sources = await Promise.all(
    own.map(async (file) => ({
      name: file,
      bytes: new Uint8Array(await readFile(join(folder, name, file))),
    })),
  );
  const paper = await readPaperOf(join(folder, name));
  const { reports, files } = await importFiles(sources, {
    date,
    paper,
    section: undefined,
    names: [],
    articles: [],
    cutWords: findDictionary(paper.language)?.guess,
  });
  const expected = join(folder, name, 'expected');
  await mkdir(expected, { recursive: true });
  const report = `${reports.flatMap(toLines).join('\n')}\n`;
  expect(report).toBe(await readGolden(join(expected, 'report.txt'), report));
  const articles = files.filter(({ path }) => path.endsWith('.md'));
  for (const { path, content } of articles) {
    expect(content).toBe(
      await readGolden(join(expected, path.replace(`${date}/`, '')), String(content)),
    );
  }
  const listed = (await readdir(expected))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${date}/${file}`);
  expect(listed).toEqual(articles.map(({ path }) => path));
});
