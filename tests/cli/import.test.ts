import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { check } from '@/lib/cli/check';
import type { Command } from '@/lib/cli/command';
import { type ImportReport, importArticles } from '@/lib/cli/import';
import { articleText, type ContentFolder, makeContentFolder } from '../support/content-folder';
import { makeDocx, paragraph, picture } from '../support/make-docx';
import { runCommand } from '../support/run-command';
import { smallPng } from '../support/small-png';

const date = '2026-03-20';
let content: ContentFolder;
let desk: string;

beforeEach(async () => {
  content = await makeContentFolder();
  desk = await mkdtemp(join(tmpdir(), 'banmian-desk-'));
});

async function put(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(desk, name);
  await writeFile(path, bytes);
  return path;
}

const run = (command: Command, ...args: string[]) =>
  runCommand(command, args, {
    contentDir: content.path,
    now: () => new Date('2026-03-20T00:00:00Z'),
  });

const story = '春分昼夜平分\n\n春分这天太阳直射赤道，全球各地昼夜几乎等长。\n';

test('an article is numbered after the last one, and its slug is new in the edition', async () => {
  await content.write(`${date}/07-chunfen-zhouye-pingfen.md`, articleText());
  const { code, out, err } = await run(importArticles, await put('a.txt', story), '--date', date);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(out.at(-1)).toBe(`1 article imported. See: npm run paper -- check ${date}`);
  expect(await readdir(join(content.path, date))).toEqual([
    '07-chunfen-zhouye-pingfen.md',
    '08-chunfen-zhouye-pingfen-2.md',
  ]);
  expect(await readFile(join(content.path, date, '08-chunfen-zhouye-pingfen-2.md'), 'utf8')).toBe(
    '---\ntitle: 春分昼夜平分\nsection: economy\n---\n\n春分这天太阳直射赤道，全球各地昼夜几乎等长。\n',
  );
});

test('a file that is imported again is named, and not written again', async () => {
  const file = await put('a.txt', story);
  await run(importArticles, file, file, '--date', date);
  const { code, out } = await run(importArticles, file, '--date', date, '--section', '文化');
  expect({ code, out }).toEqual({
    code: 0,
    out: [
      'a.txt (text in UTF-8): 0 articles',
      `  kept: the same article is there already: ${date}/01-chunfen-zhouye-pingfen.md`,
      `0 articles imported. See: npm run paper -- check ${date}`,
    ],
  });
  expect(await readdir(join(content.path, date))).toEqual(['01-chunfen-zhouye-pingfen.md']);
});

test('importing a changed text adds and never overwrites', async () => {
  const file = await put('a.txt', story);
  await run(importArticles, file, '--date', date);
  await put('a.txt', `${story}\n此后北半球的白昼一天比一天长，直到夏至那一天为止。\n`);
  const first = await readFile(join(content.path, date, '01-chunfen-zhouye-pingfen.md'), 'utf8');
  const { out } = await run(importArticles, file, '--date', date, '--section', '文化');
  expect(out).toContain(
    `    kept: another article with this title is there: ${date}/01-chunfen-zhouye-pingfen.md`,
  );
  expect(await readdir(join(content.path, date))).toHaveLength(2);
  expect(await readFile(join(content.path, date, '01-chunfen-zhouye-pingfen.md'), 'utf8')).toBe(
    first,
  );
  const second = join(content.path, date, '02-chunfen-zhouye-pingfen-2.md');
  expect(await readFile(second, 'utf8')).toContain('section: culture\n');
});

test('a Word file gives its stories and its picture, which check accepts', async () => {
  const word = await makeDocx({
    body: [paragraph('银杏', '1'), paragraph('银杏是孑遗植物。'), picture('rId9', '银杏叶')].join(
      '',
    ),
    pictures: { rId9: { name: 'image1.png', bytes: smallPng } },
  });
  expect((await run(importArticles, await put('a.docx', word), '--date', date)).code).toBe(0);
  expect(await readdir(join(content.path, date))).toEqual(['01-yinxing.md', 'yinxing.png']);
  expect((await run(check, date)).out).toEqual(['1 edition checked: 0 errors, 0 warnings']);
});

test('check warns of each guess until the editor has removed its comment', async () => {
  await run(
    importArticles,
    await put('a.txt', '节气\n春分昼夜平分\n\n春分这天太阳直射赤道。\n'),
    '--date',
    date,
  );
  const { code, out } = await run(check, date);
  expect(code).toBe(0);
  expect(out).toEqual([
    `${date}/01-chunfen-zhouye-pingfen.md 7:1 left by the import: guessed: of 2 lines above the text, “春分昼夜平分” is the headline — compare it with the source, then remove the comment [warning]`,
    '1 edition checked: 0 errors, 1 warning',
  ]);
});

test('text with holes is a draft, so that it cannot be published by mistake', async () => {
  const file = await put('a.txt', '春分\n\n昼几乎等长。\n\n，此后北半球白昼一天天长起来。\n');
  const { out } = await run(importArticles, file, '--date', date);
  expect(out.at(-1)).toContain('1 article imported, 1 of them drafts.');
  const [name = ''] = await readdir(join(content.path, date));
  expect(await readFile(join(content.path, date, name), 'utf8')).toContain('\ndraft: true\n');
});

test('--json prints one document, and a file that cannot be imported makes the exit code 1', async () => {
  const files = [await put('a.txt', story), await put('b.pdf', '%PDF-1.4')];
  const { code, out, err } = await run(importArticles, ...files, '--date', date, '--json');
  expect({ code, err }).toEqual({ code: 1, err: [] });
  const report: ImportReport = JSON.parse(out.join('\n'));
  expect(
    report.files.map(({ file, articles, problems }) => [file, articles.length, problems.length]),
  ).toEqual([
    ['a.txt', 1, 0],
    ['b.pdf', 0, 1],
  ]);
  expect(report.files[0]?.articles[0]).toEqual({
    file: `${date}/01-chunfen-zhouye-pingfen.md`,
    slug: 'chunfen-zhouye-pingfen',
    title: '春分昼夜平分',
    isDraft: false,
    pictures: [],
    kept: ['1 paragraph'],
    changed: [],
    guessed: [],
    leftOut: [],
    notUnderstood: [],
    errors: [],
  });
});

test('a missing file is named, and the others are imported', async () => {
  const missing = join(desk, 'b.txt');
  const file = await put('a.txt', story);
  const { code, out } = await run(importArticles, file, missing, desk, '--date', date);
  expect(code).toBe(1);
  expect(out.slice(0, 4)).toEqual([
    `${missing} (not read): 0 articles`,
    `  ${missing}: the file cannot be read — check its path and its permissions`,
    `${desk} (not read): 0 articles`,
    `  ${desk}: this is a folder — name the files in it`,
  ]);
  expect(await readdir(join(content.path, date))).toHaveLength(1);
});

test.each([
  [['a.txt'], 'Usage: '],
  [['--date', date], 'Usage: '],
  [['a.txt', '--date', '2026-02-30'], '2026-02-30 is not a date'],
  [
    ['a.txt', '--date', date, '--section', 'sport'],
    'There is no section sport: write economy, culture.',
  ],
  [['a.txt', '--date', date, '--dry'], 'Usage: '],
])('%j is refused', async (args, said) => {
  const { code, out, err } = await run(importArticles, ...args);
  expect({ code, out }).toEqual({ code: 2, out: [] });
  expect(err.join('\n')).toContain(said);
});

test.each([
  ['manuscript.docx', 'import it: npm run paper -- import '],
  ['story.txt', 'then move it out of the folder'],
  ['STORY.MD', 'rename it to end in .md'],
  ['old.doc', 'save it as .docx'],
  ['page.pdf', 'copy its text'],
  ['photo.HEIC', 'save it as JPEG or PNG'],
  ['~$manuscript.docx', 'remove it'],
  ['notes.xlsx', 'move it out of the folder'],
])('check names %s in the folder of an edition', async (name, fix) => {
  await content.write(`${date}/01-park.md`, articleText());
  await content.write(`${date}/${name}`, '杏花开了。');
  const { code, out } = await run(check, date);
  expect(code).toBe(0);
  expect(out[0]).toMatch(`${date}/${name} 1:1 the file is not read — `);
  expect(out[0]).toContain(fix);
  expect(out).toHaveLength(2);
});

test('check names files beside paper.yaml, but not a README', async () => {
  await content.write(`${date}/01-park.md`, articleText());
  await content.write('about.md', '# 关于');
  await content.write('story.docx', 'PK');
  await content.write('README.md', '# 报纸');
  await content.write('logo.svg', '<svg/>');
  const { out } = await run(check);
  expect(out.slice(0, -1).map((line) => line.replace(content.path, 'content'))).toEqual([
    'about.md 1:1 the file is not read — move it into the folder of an edition, named by its date: 2023-03-10/, or into pages/ [warning]',
    'story.docx 1:1 the file is not read — import it: npm run paper -- import content/story.docx --date DATE, then move it out of the folder [warning]',
  ]);
});
