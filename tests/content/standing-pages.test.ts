import { expect, test } from 'vitest';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { readStandingPages } from '@/lib/content/standing/read-standing-pages';
import { articleText, makeContentFolder } from '../support/content-folder';
import { smallPng } from '../support/small-png';

const about = (title = '关于本报', body = '本报创办于郑州。') =>
  `---\ntitle: ${title}\n---\n\n${body}\n`;

/** Reads the standing pages of a folder with these files. */
async function readPages(files: Record<string, string | Uint8Array>) {
  const content = await makeContentFolder();
  for (const [name, text] of Object.entries(files)) await content.write(name, text);
  const { paper } = await readPaper(content.path);
  if (!paper) throw new Error('no paper');
  const { pages, diagnostics } = await readStandingPages(content.path, paper);
  return { pages, lines: diagnostics.map(formatDiagnostic), diagnostics };
}

test('a page has the address of its file, and the pages have the order of their numbers', async () => {
  const { pages, lines } = await readPages({
    'pages/10-letters.md': about('读者来信'),
    'pages/2-contact.md': about('联系我们'),
    'pages/01-about.md': about(),
    'pages/03-hidden.md': '---\ntitle: 草稿\ndraft: true\n---\n\n还没有写完。\n',
  });
  expect(lines).toEqual([]);
  expect(pages.map(({ slug, title }) => [slug, title])).toEqual([
    ['about', '关于本报'],
    ['contact', '联系我们'],
    ['letters', '读者来信'],
  ]);
});

test('a page has headings, tables, pictures and links as an article has', async () => {
  const body = [
    '## 地址',
    '|电话|时间|\n|---|---|\n|0371|上午|',
    '![门口的照片](gate.png "报社的门｜本报资料")',
    '见[来信](letters)、[来信](/letters)、[地址](#地址)和[经济](/sections/economy)。',
  ].join('\n\n');
  const { pages, lines } = await readPages({
    'pages/01-about.md': about('关于本报', body),
    'pages/02-letters.md': about('读者来信'),
    'pages/gate.png': smallPng,
  });
  expect(lines).toEqual([]);
  const text = JSON.stringify(pages[0]?.body);
  for (const part of ['"h2"', '"table"', '"figure"']) expect(text).toContain(part);
  const links = [...text.matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href);
  expect(links).toEqual([
    '/letters',
    '/letters',
    `/about#${encodeURIComponent('地址')}`,
    '/sections/economy',
  ]);
  expect(pages[0]?.pictures).toMatchObject([{ name: 'gate.png', caption: '报社的门' }]);
});

test.each([
  ['pages/archive.md', '1:1', '/archive is another address of the site', 'archive-page'],
  ['pages/01-search.md', '1:1', '/search is another address of the site', 'search-page'],
  ['pages/large.md', '1:1', '/large is another address of the site', 'large-page'],
  ['pages/About Us.md', '1:1', 'bad slug "About Us"', 'write about-us'],
  ['pages/关于.md', '1:1', 'bad slug "关于"', 'small letters'],
  ['pages/2023.md', '1:1', 'slug "2023" has no letter', 'add a word'],
])('%s is an error at %s: %s', async (file, place, message, fix) => {
  const { pages, lines } = await readPages({ [file]: about() });
  expect(pages).toEqual([]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`${file} ${place} ${message}`);
  expect(lines[0]).toContain(fix);
});

test.each([
  ['no title', '---\ndescription: 一句话\n---\n\n正文。\n', 'title'],
  ['no fields', '正文。\n', 'begin with a line ---, title: …, and a line ---'],
  ['an unknown field', '---\ntitle: 关于\nsection: economy\n---\n\n正文。\n', 'section'],
  ['no text', '---\ntitle: 关于\n---\n', 'the page has no text'],
  [
    'a broken link',
    about('关于', '[坏](nowhere)'),
    'write the name of a standing page, or /date/slug',
  ],
  ['a link to no page', about('关于', '[坏](/nowhere)'), 'link to /nowhere is broken'],
  ['a missing picture', about('关于', '![门](gate.png)'), 'picture gate.png does not exist'],
])('a page with %s is not shown, and its diagnostic says why', async (_, text, expected) => {
  const { pages, lines } = await readPages({
    'pages/01-about.md': text,
    'pages/02-good.md': about('好的'),
  });
  expect(pages.map(({ slug }) => slug)).toEqual(['good']);
  expect(lines.join('\n')).toContain(expected);
  expect(lines.every((line) => /^pages\/01-about\.md \d+:\d+ /.test(line))).toBe(true);
});

test('two files of the same name are reported at the second', async () => {
  const { pages, lines } = await readPages({
    'pages/01-about.md': about('第一'),
    'pages/02-about.md': about('第二'),
  });
  expect(pages.map(({ title }) => title)).toEqual(['第一']);
  expect(lines).toEqual([
    'pages/02-about.md 1:1 /about is already the address of pages/01-about.md — rename this file',
  ]);
});

test('what is not read is named', async () => {
  const { diagnostics } = await readPages({
    'pages/01-about.md': about(),
    'pages/about.docx': 'x',
    'pages/unused.png': smallPng,
    'pages/more/deep.md': about(),
  });
  expect(diagnostics.map(({ file, code, severity }) => [file, code, severity])).toEqual([
    ['pages/about.docx', 'not-read', 'warning'],
    ['pages/more', 'no-file', 'warning'],
    ['pages/unused.png', 'stray-picture', 'warning'],
  ]);
});

test('articles and the footer link to standing pages', async () => {
  const content = await makeContentFolder();
  await content.write('pages/about.md', about());
  const yaml =
    'name: 报\nlanguage: zh-Hans\ntimeZone: Asia/Shanghai\nsections:\n  - { id: culture, name: 文化 }\n';
  await content.write('paper.yaml', `${yaml}footer: "[好](/about)"\n`);
  const { paper, diagnostics } = await readPaper(content.path);
  expect(diagnostics).toEqual([]);
  await content.write('paper.yaml', `${yaml}footer: "[坏](/abuot)"\n`);
  const broken = await readPaper(content.path);
  expect(broken.diagnostics.map(formatDiagnostic)).toEqual([
    'paper.yaml 6:9 link to /abuot is broken — did you mean /about?',
  ]);
  if (!paper) throw new Error('no paper');
  await content.write('2023-03-10/01-a.md', articleText({}, '见[关于](/about)和[坏](/abuot)。'));
  const edition = await readEdition(content.path, '2023-03-10', paper);
  expect(edition.diagnostics.map(formatDiagnostic)).toEqual([
    '2023-03-10/01-a.md 6:15 link to /abuot is broken — did you mean /about?',
  ]);
});

test('a former name of a page is the address of nothing else', async () => {
  const named = (title: string, aliases: string) =>
    `---\ntitle: ${title}\naliases: ${aliases}\n---\n\n本报创办于郑州。\n`;
  const { pages, lines } = await readPages({
    'pages/01-us.md': named('关于', '[about]'),
    'pages/02-contact.md': named('联系', '[us, about, archive]'),
  });
  expect(pages.map(({ slug, aliases }) => [slug, aliases])).toEqual([['us', ['about']]]);
  expect(lines).toEqual([
    'pages/02-contact.md 3:11 /us is already the address of pages/01-us.md — remove it here',
    'pages/02-contact.md 3:15 /about is already the address of pages/01-us.md — remove it here',
    'pages/02-contact.md 3:22 /archive is another address of the site — choose another name: archive-page',
  ]);
});
