import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { check } from '@/lib/cli/check';
import { init } from '@/lib/cli/init/init';
import { findStarterLanguage } from '@/lib/cli/init/starter-folder';
import { toJsonSchema } from '@/lib/content/fields/json-schema';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';

let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'banmian-init-'));
});

function ioFor(contentDir: string) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    isTerminal: false,
    stateDir: join(parent, '.state'),
    contentDir,
    now: () => new Date('2027-02-28T18:00:00Z'),
  };
  return { io, out, err };
}

async function run(...args: string[]) {
  const { io, out, err } = ioFor('unused');
  return { code: await init(args, io), out, err };
}

test.each([
  ['zh-Hans', '2027-03-01'],
  ['en', '2027-02-28'],
])(
  'a new paper in %s has no diagnostics but information, and is dated today in its time zone',
  async (language, date) => {
    const folder = join(parent, language);
    const { code, out, err } = await run(folder, '--language', language);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toHaveLength(4);
    expect(out[3]).toContain(`delete ${folder}/${date} before your first edition`);
    const checked = ioFor(folder);
    expect(await check([], checked.io)).toBe(0);
    expect(checked.out.at(-1)).toBe('1 edition checked: 0 errors, 0 warnings');
    const { paper } = await readPaper(folder);
    if (!paper) throw new Error('no paper');
    expect(paper).toMatchObject({ language, since: { date, issue: 1 } });
    const { edition } = await readEdition(folder, date, paper);
    const dates = edition?.articles.flatMap(({ corrections }) =>
      corrections.map((one) => one.date),
    );
    expect(dates).toEqual([date]);
    const manifest = await readFile(join(folder, date, 'published.json'), 'utf8');
    const { release, addresses } = JSON.parse(manifest);
    expect(Date.parse(release)).toBeLessThanOrEqual(Number(checked.io.now()));
    expect(addresses).toContain('corrections');
  },
);

test.each([
  ['zh-Hans', 'new 2027-03-02 my-article', 'publish 2027-03-02 --at 06:00', '2027年3月1日'],
  ['en', 'new 2027-03-01 my-article', 'publish 2027-03-01 --at 06:00', '28 February 2027'],
])(
  'a new paper in %s has commands for an edition after the manual, and no date of the original',
  async (language, command, advised, day) => {
    const folder = join(parent, language);
    const { out } = await run(folder, '--language', language);
    // The folder of the manual is deleted later, and an article in it would be as well.
    expect(out[2]).toContain(command);
    const [date = ''] = (await readdir(folder)).filter((name) => name.startsWith('2027'));
    const names = (await readdir(join(folder, date))).filter((name) => name.endsWith('.md'));
    const texts = await Promise.all(
      names.map((name) => readFile(join(folder, date, name), 'utf8')),
    );
    const all = texts.join('\n');
    expect(all).toContain(advised);
    expect(all).toContain(day);
    expect(all).not.toContain('2025');
  },
);

test('a new paper is Chinese unless another language is chosen', async () => {
  await run(join(parent, 'paper'));
  expect((await readPaper(join(parent, 'paper'))).paper?.language).toBe('zh-Hans');
});

test('a new paper has the manual that is nearest to its language', async () => {
  await run(join(parent, 'paper'), '--language', 'en-GB');
  expect((await readPaper(join(parent, 'paper'))).paper?.language).toBe('en');
});

test.each([
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh_TW', 'zh-Hans'],
  ['en-US', 'en'],
  ['EN', 'en'],
  ['eng', 'en'],
  ['fr', undefined],
  ['', undefined],
])('the manual nearest to %s is %s', (tag, nearest) => {
  expect(findStarterLanguage(tag)).toBe(nearest);
});

test('code editors find the schemas and snippets of a new paper', async () => {
  const folder = join(parent, 'paper');
  await run(folder, '--language', 'en');
  for (const [path, name] of [
    ['.', 'paper'],
    ['2027-02-28', 'edition'],
  ] as const) {
    const [first = ''] = (await readFile(join(folder, path, `${name}.yaml`), 'utf8')).split('\n');
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)$/.exec(first) ?? [];
    const json = JSON.parse(await readFile(join(folder, path, schema), 'utf8'));
    expect(json).toEqual(toJsonSchema(name));
  }
  const snippets = await readFile(join(folder, '.vscode', 'banmian.code-snippets'), 'utf8');
  expect(JSON.parse(snippets)).toMatchObject({
    title: { scope: 'markdown', prefix: 'title', body: 'title: $0' },
    layout: { prefix: 'layout', body: 'layout:\n  $0' },
    'layout.span': { prefix: 'span', body: 'span: $0' },
  });
});

test('an empty folder becomes a paper, also with an empty repository in it', async () => {
  await mkdir(join(parent, 'empty', '.git'), { recursive: true });
  expect((await run(join(parent, 'empty'))).code).toBe(0);
});

test('a folder with anything in it is left as it is', async () => {
  const folder = join(parent, 'full');
  await mkdir(folder);
  await writeFile(join(folder, 'notes.txt'), 'mine');
  const problem = 'is not empty: name a new folder, or an empty one.';
  expect(await run(folder)).toEqual({ code: 2, out: [], err: [`${folder} ${problem}`] });
  expect(await readdir(folder)).toEqual(['notes.txt']);
  const file = join(folder, 'notes.txt');
  expect((await run(file)).err).toEqual([`${file} is a file: name a new folder, or an empty one.`]);
});

test.each([
  [[], 'Usage: npm run paper -- init FOLDER [--language zh-Hans|en]'],
  [['a', 'b'], 'Usage: npm run paper -- init FOLDER [--language zh-Hans|en]'],
  [['a', '--lang', 'en'], 'Usage: npm run paper -- init FOLDER [--language zh-Hans|en]'],
  [['a', '--language', 'fr'], 'There is no manual in fr: write zh-Hans or en.'],
  [['a', '--language', 'two words'], 'There is no manual in two words: write zh-Hans or en.'],
])('%j is not understood', async (args, said) => {
  expect(await run(...args)).toEqual({ code: 2, out: [], err: [said] });
});

test('the next steps name the folder so that a shell reads it', async () => {
  const folder = join(parent, "reader's news");
  const { out } = await run(folder);
  expect(out[0]).toContain(`CONTENT_DIR='${parent}/reader'\\''s news' npm run dev`);
});
