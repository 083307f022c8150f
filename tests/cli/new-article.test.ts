import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { newArticle } from '@/lib/cli/new/new-article';
import { articleKinds } from '@/lib/content/article-kind';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import {
  articleText,
  type ContentFolder,
  makeContentFolder,
  paperYaml,
} from '../support/content-folder';

const date = '2023-03-10';
let content: ContentFolder;

beforeEach(async () => {
  content = await makeContentFolder();
});

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await newArticle(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
    stateDir: join(tmpdir(), 'banmian-state'),
    contentDir: content.path,
    now: () => new Date('2023-03-12T00:00:00Z'),
  });
  return { code, out, err };
}

test('the first article of an edition is 01, the next one follows the last', async () => {
  expect(await run(date, 'park')).toEqual({
    code: 0,
    err: [],
    out: [`${content.path}/${date}/01-park.md`],
  });
  await content.write(`${date}/09-gate.md`, articleText());
  expect((await run(date, 'lake')).out).toEqual([`${content.path}/${date}/10-lake.md`]);
});

test('a new article lacks its headline and its text, and nothing else', async () => {
  await run(date, 'park');
  const { paper } = await readPaper(content.path);
  if (!paper) throw new Error('no paper');
  const { diagnostics } = await readEdition(content.path, date, paper);
  expect(diagnostics.map(formatDiagnostic)).toEqual([
    '2023-03-10/01-park.md 2:1 title is missing — write title: …',
    '2023-03-10/01-park.md 8:1 the article has no text — write it below the fields',
  ]);
  const text = await readFile(join(content.path, date, '01-park.md'), 'utf8');
  expect(text).toContain('section: economy # economy 经济, culture 文化\n');
});

test.each([
  [[date, 'pages'], 'slug "pages" is reserved'],
  [[date, 'Park Gate'], 'bad slug "Park Gate": write park-gate.'],
  [[date, '../park'], 'bad slug "../park": write park.'],
  [[date, '2023'], 'slug "2023" has no letter'],
  [[date, 'here'], '2023-03-10/05-here.md already has this slug.'],
  [['2023-02-30', 'park'], '2023-02-30 is not a date'],
  [['..', 'park'], '.. is not a date'],
  [[date], 'Usage: '],
  [[date, 'park', 'more'], 'Usage: '],
])('%j is refused', async (args, said) => {
  await content.write(`${date}/05-here.md`, articleText());
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: [] });
  expect(err.join('\n')).toContain(said);
});

describe.each(['zh-Hans', 'zh-Hant', 'ja', 'en', 'fr'])('in a paper in %s', (language) => {
  test.each(articleKinds)(
    'an article of the kind %s lacks what only its editor can write',
    async (kind) => {
      await content.write('paper.yaml', paperYaml.replace('zh-Hans', language));
      await run(date, 'fresh', '--kind', kind);
      const { paper } = await readPaper(content.path);
      if (!paper) throw new Error('no paper');
      const { diagnostics } = await readEdition(content.path, date, paper);
      const left = diagnostics.map(({ code }) => code);
      const allowed = ['missing-field', 'empty-field', 'empty-body', 'no-picture'];
      expect(left.filter((code) => !allowed.includes(code))).toEqual([]);
      expect(left).toContain('missing-field');
    },
  );
});

test('a new interview has turns in the language of the paper', async () => {
  await run(date, 'talk', '--kind', 'interview');
  const text = await readFile(join(content.path, date, '01-talk.md'), 'utf8');
  expect(text).toContain('kind: interview #');
  expect(text.split('---\n').at(-1)?.trim().split('\n\n')).toEqual([
    '问：',
    '答：',
    '问：',
    '答：',
  ]);
});

test.each([
  ['index', '正文留空'],
  ['ad', 'title 印在正文上方'],
  ['ad', 'ad: { columns: 2, rows: 10, place: bottom }'],
  ['letters', '不要重复 column'],
])('a new article of the kind %s says: %s', async (kind, said) => {
  await run(date, 'fresh', '--kind', kind);
  expect(await readFile(join(content.path, date, '01-fresh.md'), 'utf8')).toContain(said);
});

test.each([
  ['poem', 'There is no kind poem. Did you mean verse? Write one of news, photo, verse,'],
  ['obituray', 'Did you mean obituary?'],
  ['xyzzy', 'There is no kind xyzzy. Write one of news,'],
])('the kind %s is refused with the list of kinds', async (kind, said) => {
  const { code, out, err } = await run(date, 'park', '--kind', kind);
  expect({ code, out }).toEqual({ code: 2, out: [] });
  expect(err.join('\n')).toContain(said);
});
