import { expect, test } from 'vitest';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import type { Paper } from '@/lib/content/fields/schema';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { checkMakeUp, hasInstructions } from '@/lib/newsroom/check-make-up';
import { planEdition } from '@/lib/newsroom/plan-edition';
import { makeContentFolder, paperYaml } from '../../support/content-folder';

const date = '2026-11-24';
const sentence = '东湖边的早市天不亮就开张，卖菜的、买菜的挤满了半条街。';

interface Written {
  /** Lines of the front matter besides title and section. */
  fields?: string;
  sentences?: number;
  body?: string;
}

/** Makes an edition up and returns its plan, with what the check says of it. */
async function check(written: Written[], paper = 'sheet: { size: a4 }\n', settings = '') {
  const content = await makeContentFolder();
  if (settings !== '') await content.write(`${date}/edition.yaml`, settings);
  await content.write('paper.yaml', paperYaml + paper);
  for (const [index, { fields = '', sentences = 8, body }] of written.entries()) {
    const head = `---\ntitle: 第${index + 1}篇 早市开张\nsection: economy\n${fields}---\n\n`;
    const name = `${date}/${String(index + 1).padStart(2, '0')}-s${index + 1}.md`;
    await content.write(name, `${head}${body ?? sentence.repeat(sentences)}\n`);
  }
  const read = await readPaper(content.path);
  const own = read.paper as Paper | undefined;
  if (!own) throw new Error(read.diagnostics.map(formatDiagnostic).join('\n'));
  const { edition, diagnostics } = await readEdition(content.path, date, own);
  if (!edition) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  const plan = await planEdition({ paper: own, ...edition });
  const found = await checkMakeUp({ contentDir: content.path, paper: own, edition });
  return {
    plan,
    found,
    isChecked: hasInstructions({ paper: own, edition }),
    // What else an editor would send back is information.
    lines: found.filter(({ severity }) => severity === 'warning').map(formatDiagnostic),
  };
}

test('what a good editor would send back is information at the title of its story', async () => {
  const { found } = await check([{ fields: 'page: 1\n' }]);
  const information = found.filter(({ severity }) => severity === 'information');
  expect(information.length).toBeGreaterThan(0);
  for (const { code, file, line } of information) {
    expect(code).toMatch(/^refused-/);
    expect({ file, line }).toEqual({ file: `${date}/01-s1.md`, line: 2 });
  }
});

test('of twelve stories on an A4 page, those that do not begin on it are named', async () => {
  const { plan, lines } = await check(
    Array.from({ length: 12 }, () => ({ fields: 'page: 1\n', sentences: 14 })),
  );
  const begun = plan.pages[0]?.stories.filter(({ kind }) => kind === 'story') ?? [];
  expect(begun.length).toBeLessThan(12);
  expect(lines).toHaveLength(12 - begun.length);
  expect(lines[0]).toMatch(/s\d+\.md 4:7 page 1 has no room .* — write page: \d/);
});

test('a page that the edition does not have is reported, and the pages have no gap', async () => {
  const { plan, lines } = await check([{}, {}, { fields: 'page: 9\n' }, {}]);
  expect(plan.pages.map(({ number }) => number)).toEqual(plan.pages.map((_, index) => index + 1));
  expect(lines).toEqual([
    `${date}/03-s3.md 4:7 the edition has no page 9, so this is printed on page 2 — write page: 2, or list page 9 and those before it in edition.yaml`,
  ]);
});

test('a span of more columns than the sheet has is reported', async () => {
  const { lines } = await check([{ fields: 'layout: { span: 9 }\n' }, {}, {}, {}]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(
    /01-s1\.md 4:17 the story cannot span 9 columns: page 1 has (\d) — write span: \1, or remove span$/,
  );
});

test('of two stories that are to lead one page, one is reported', async () => {
  const lead = { fields: 'page: 1\nlayout: { place: lead }\n' };
  const { lines } = await check([lead, lead, {}, {}]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/02-s2\.md 5:18 another story leads page 1/);
});

test('stories that are to stand side by side, but on different pages, are reported', async () => {
  const { lines } = await check([
    { fields: 'page: 1\n', sentences: 30 },
    { fields: 'page: 2\nlayout: { keepWith: s1 }\n', sentences: 30 },
  ]);
  expect(lines).toEqual([
    `${date}/02-s2.md 5:21 the story is on page 2, but not beside s1 — give both the same page, or remove keepWith`,
  ]);
});

test('an advertisement that is larger than its page is reported with what the page has room for', async () => {
  const { lines } = await check([
    {},
    { fields: 'kind: ad\nad: { width: 400, height: 90 }\n', body: '全场八折' },
  ]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(
    /02-s2\.md 5:5 the advertisement is larger than page 1, .* — write at most \{ columns: \d, rows: \d+ \}, or \{ width: 1[89]\d, height: \d+ \}/,
  );
});

test('an index in an edition of one page is reported at its kind', async () => {
  const { lines, isChecked } = await check([{}, { fields: 'kind: index\n', body: '' }]);
  expect(isChecked).toBe(true);
  expect(lines).toEqual([
    `${date}/02-s2.md 4:7 the edition has one page, so the index is left out — give an article another page, such as page: 2, or write draft: true here`,
  ]);
});

test('an index that lists something is not mentioned', async () => {
  const index = { fields: 'kind: index\npage: 1\n', body: '' };
  const page = (number: number) => ({ fields: `page: ${number}\n`, sentences: 30 });
  expect((await check([page(1), index, page(2)])).lines).toEqual([]);
});

test('a page of edition.yaml with nothing on it is reported at its number', async () => {
  const settings = 'pages:\n  - { number: 1, name: 要闻 }\n  - name: 副刊\n    number: 2\n';
  const { lines, isChecked, plan } = await check([{ fields: 'page: 1\n' }], undefined, settings);
  expect(plan.pages).toHaveLength(1);
  expect(isChecked).toBe(true);
  expect(lines).toEqual([
    `${date}/edition.yaml 4:13 nothing is on page 2, so it is left out — write page: 2 in an article, or remove the page`,
  ]);
});

test('an advertisement of as many columns as the page has takes its whole width', async () => {
  const ad = { fields: 'kind: ad\nad: { columns: 5, rows: 8, place: top }\n', body: '全场八折' };
  for (const sentences of [8, 60]) {
    const { plan, lines } = await check([{ sentences }, { sentences }, ad]);
    const page = plan.pages.find(({ ads }) => ads.length > 0);
    expect(page?.grid.columns).toBe(5);
    expect(page?.ads[0]?.rect).toMatchObject({ column: 0, columns: 5 });
    expect(lines).toEqual([]);
  }
});

test('pins that hold are not mentioned', async () => {
  const { lines, isChecked } = await check([
    { fields: 'page: 1\nlayout: { place: lead }\n' },
    { fields: 'page: 1\nlayout: { span: 2 }\n' },
    {},
    {},
  ]);
  expect(isChecked).toBe(true);
  expect(lines).toEqual([]);
});

test('an edition without pins need not be made up for the check', async () => {
  expect((await check([{}, {}])).isChecked).toBe(false);
});
