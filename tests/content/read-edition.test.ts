import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { parseManuscript } from '@/lib/content/manuscript';
import { type ReadEdition, readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { articleText, type ContentFolder, makeContentFolder } from '../support/content-folder';

const date = '2023-03-10';
let content: ContentFolder;

beforeEach(async () => {
  content = await makeContentFolder();
});

async function read(): Promise<ReadEdition> {
  const { paper } = await readPaper(content.path);
  if (!paper) throw new Error('no paper');
  return readEdition(content.path, date, paper);
}

async function readDiagnostics(): Promise<string[]> {
  const { diagnostics } = await read();
  return diagnostics.map((diagnostic) => `${diagnostic.severity}: ${formatDiagnostic(diagnostic)}`);
}

test('articles follow the numbers of their files, and drafts are left out', async () => {
  await content.write(`${date}/2-second.md`, articleText());
  await content.write(`${date}/10-third.md`, articleText());
  await content.write(`${date}/01-first.md`, articleText());
  await content.write(`${date}/03-draft.md`, articleText({ draft: 'true' }));
  const { edition, diagnostics } = await read();
  expect(diagnostics).toEqual([]);
  expect(edition?.articles.map(({ slug }) => slug)).toEqual(['first', 'second', 'third']);
  expect(edition?.settings).toEqual({ pages: [] });
});

test('an error in a draft does not hold back the edition', async () => {
  await content.write(`${date}/01-first.md`, articleText());
  await content.write(`${date}/02-draft.md`, articleText({ draft: 'true', section: 'none' }, ''));
  const { edition, diagnostics } = await read();
  expect(edition?.articles).toHaveLength(1);
  expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
});

test('a draft with the slug of an article does not hold back the edition', async () => {
  await content.write(`${date}/01-same.md`, articleText({ draft: 'true' }));
  await content.write(`${date}/02-same.md`, articleText());
  expect((await read()).edition?.articles.map(({ file }) => file)).toEqual([`${date}/02-same.md`]);
  expect(await readDiagnostics()).toEqual([
    'warning: 2023-03-10/01-same.md 1:1 slug "same" is already used by 2023-03-10/02-same.md — rename this file',
  ]);
});

test('one error holds back the edition, and warnings of other articles are still reported', async () => {
  await content.write(`${date}/01-first.md`, articleText({ section: 'none' }));
  await content.write(`${date}/02-second.md`, articleText({}, '中国,美国'));
  expect((await read()).edition).toBeUndefined();
  expect(await readDiagnostics()).toEqual([
    'error: 2023-03-10/01-first.md 3:10 unknown section "none" — paper.yaml has economy, culture',
    'warning: 2023-03-10/02-second.md 6:3 half-width “,” between Chinese characters — write “，”',
  ]);
});

test('settings come from edition.yaml', async () => {
  await content.write(`${date}/01-first.md`, articleText({ page: 2 }));
  const pages = '- { number: 1, name: 要闻, editors: [张三] }\n  - { number: 2, name: 文化 }';
  await content.write(`${date}/edition.yaml`, `issue: 7\npages:\n  ${pages}\n`);
  const { edition, diagnostics } = await read();
  expect(diagnostics).toEqual([]);
  const nobody = { editors: [], designers: [], proofreaders: [] };
  expect(edition?.settings).toEqual({
    issue: 7,
    pages: [
      { ...nobody, number: 1, name: '要闻', editors: ['张三'] },
      { ...nobody, number: 2, name: '文化' },
    ],
  });
});

test.each<[name: string, files: Record<string, string>, told: string[]]>([
  [
    'two articles with one slug',
    { '01-a.md': articleText(), '02-a.md': articleText() },
    [
      'error: 2023-03-10/02-a.md 1:1 slug "a" is already used by 2023-03-10/01-a.md — rename this file',
    ],
  ],
  [
    'a former slug that another article has',
    { '01-a.md': articleText(), '02-b.md': articleText({ aliases: '[a]' }) },
    [
      'error: 2023-03-10/02-b.md 4:11 slug "a" is already used by 2023-03-10/01-a.md — remove this alias',
    ],
  ],
  [
    'a bad slug',
    { '01-Park Gate.md': articleText() },
    [
      'error: 2023-03-10/01-Park Gate.md 1:1 bad slug "Park Gate" — rename the file: write park-gate',
    ],
  ],
  [
    'a Chinese slug',
    { '01-公园.md': articleText() },
    [
      'error: 2023-03-10/01-公园.md 1:1 bad slug "公园" — rename the file: use small letters a–z, digits and single hyphens',
    ],
  ],
  [
    'a reserved word',
    { '01-pages.md': articleText() },
    [
      'error: 2023-03-10/01-pages.md 1:1 slug "pages" is reserved — rename the file: choose another: pages-story',
    ],
  ],
  [
    'a slug without a letter',
    { '01-2023.md': articleText() },
    [
      'error: 2023-03-10/01-2023.md 1:1 slug "2023" has no letter — rename the file: add a word: day-2023',
    ],
  ],
  [
    'a page that is not declared',
    { '01-a.md': articleText({ page: 4 }), 'edition.yaml': 'pages: [{ number: 1, name: 要闻 }]' },
    ['warning: 2023-03-10/01-a.md 4:7 page 4 is not in edition.yaml — add it there, or write 1'],
  ],
  [
    'a diagnostic in edition.yaml',
    {
      '01-a.md': articleText(),
      'edition.yaml': 'issue: 0\npages:\n  - { number: 1 }\n  - { number: 1, name: 要闻 }',
    },
    [
      'error: 2023-03-10/edition.yaml 1:8 issue is 0 — write more than 0',
      'error: 2023-03-10/edition.yaml 3:5 pages.name is missing — write name: …',
    ],
  ],
  [
    'two pages with one number',
    {
      '01-a.md': articleText(),
      'edition.yaml': 'pages:\n  - { number: 1, name: a }\n  - { number: 1, name: b }',
    },
    [
      'error: 2023-03-10/edition.yaml 3:15 pages.number: number 1 appears twice — give each its own number',
    ],
  ],
  [
    'no article',
    { 'notes.pdf': '' },
    [
      'error: 2023-03-10 1:1 the edition has no article — write one: npm run paper -- new 2023-03-10 SLUG',
      'warning: 2023-03-10/notes.pdf 1:1 the file is not read — copy its text into a .txt file and import that: npm run paper -- import',
    ],
  ],
  [
    'drafts alone',
    { '01-a.md': articleText({ draft: 'true' }) },
    [
      'error: 2023-03-10 1:1 every article is a draft — write one: npm run paper -- new 2023-03-10 SLUG',
    ],
  ],
  [
    'a file that is nearly an article',
    { '01-a.md': articleText(), '02-b.MD': articleText() },
    ['warning: 2023-03-10/02-b.MD 1:1 the file is not read — rename it to end in .md'],
  ],
  [
    'settings under another name',
    { '01-a.md': articleText(), 'edition.yml': '' },
    ['warning: 2023-03-10/edition.yml 1:1 the file is not read — rename it edition.yaml'],
  ],
  [
    'a picture nobody shows',
    { '01-a.md': articleText(), 'gate.jpg': '' },
    [
      'warning: 2023-03-10/gate.jpg 1:1 no article uses this picture — show it in one, or remove it',
    ],
  ],
  [
    'a link to a draft',
    { '01-a.md': articleText({}, '[彼](bb)'), '02-bb.md': articleText({ draft: 'true' }) },
    [
      'error: 2023-03-10/01-a.md 6:1 link to bb is broken — write the slug of an article of this edition',
    ],
  ],
])('%s', async (_, files, told) => {
  for (const [name, text] of Object.entries(files)) await content.write(`${date}/${name}`, text);
  expect(await readDiagnostics()).toEqual(told);
});

test('a link to a former slug in another edition leads to its article, in a draft it does not', async () => {
  await content.write('2023-03-09/01-new.md', articleText({ aliases: '[old]' }));
  await content.write(
    '2023-03-09/02-to-come.md',
    articleText({ aliases: '[early]', draft: 'true' }),
  );
  await content.write(`${date}/01-a.md`, articleText({}, '[彼](/2023-03-09/old)'));
  expect(await readDiagnostics()).toEqual([]);
  await content.write(`${date}/01-a.md`, articleText({}, '[彼](/2023-03-09/early)'));
  expect(await readDiagnostics()).toEqual([
    'error: 2023-03-10/01-a.md 6:1 link to /2023-03-09/early is broken — write the slug of an article there',
  ]);
});

test('the edition does not exist', async () => {
  expect(await readDiagnostics()).toEqual([
    'error: 2023-03-10 1:1 the edition does not exist — create a folder named by the date: 2023-03-10',
  ]);
});

/** A PNG of 200 × 300 pixels, its picture data left out. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAAElFTkSuQmCC', 'base64');
png.writeUInt32BE(200, 16);
png.writeUInt32BE(300, 20);

test('a picture is measured from its bytes, whatever its name says', async () => {
  await content.write(`${date}/01-a.md`, articleText({}, '![门](gate.jpg)'));
  await writeFile(join(content.path, date, 'gate.jpg'), png);
  const { edition, diagnostics } = await read();
  expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'wrong-format', line: 6 }]);
  expect(edition?.articles[0]?.pictures).toEqual([
    { name: 'gate.jpg', alt: '门', width: 200, height: 300, bytes: png.length },
  ]);
});

test('a truncated picture is reported', async () => {
  await content.write(`${date}/01-a.md`, articleText({}, '![门](gate.png)'));
  await writeFile(join(content.path, date, 'gate.png'), png.subarray(0, 40));
  expect(await readDiagnostics()).toEqual([
    'error: 2023-03-10/01-a.md 6:1 the file of picture gate.png is truncated — copy it again',
  ]);
});

test('a picture of more than 30 MB is refused', async () => {
  await content.write(`${date}/01-a.md`, articleText({}, '![门](gate.png)'));
  await writeFile(
    join(content.path, date, 'gate.png'),
    Buffer.concat([png, Buffer.alloc(30_000_000)]),
  );
  const [first] = await readDiagnostics();
  expect(first).toBe(
    'error: 2023-03-10/01-a.md 6:1 picture gate.png has 30.0 MB — save it smaller: 30 MB at most',
  );
});

test('a file that cannot be opened is reported', () => {
  const { diagnostics } = parseManuscript(`${date}/01-a.md`, undefined);
  expect(diagnostics.map(formatDiagnostic)).toEqual([
    '2023-03-10/01-a.md 1:1 the file cannot be read — give the user that runs the paper permission to read it',
  ]);
});
