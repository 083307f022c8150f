import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { publish } from '@/lib/cli/publishing/publish';
import { withdraw } from '@/lib/cli/publishing/withdraw';
import { epub } from '@/lib/cli/taking-away/epub';
import { gatherEpub } from '@/lib/export/epub/gather-epub';
import { makeEpub } from '@/lib/export/epub/make-epub';
import { convertNewsroom } from '@/lib/newsroom/script/converted-newsroom';
import { makeArticle, makeEdition, paragraph, paper as plainPaper } from '../edition/make-edition';
import { articleText, paperYaml } from '../support/content-folder';
import { readGolden } from '../support/golden';
import { makePicture } from '../support/make-picture';
import { runCommand } from '../support/run-command';
import { makeTestPaper, type TestPaper } from '../support/test-paper';
import { listProblems, readEpub } from './check-epub';

const golden = (name: string) => join(import.meta.dirname, 'goldens', name);

/** Makes the file of a date with the command, and reads it. */
async function make(paper: TestPaper, date = '2023-03-10'): Promise<Uint8Array> {
  const out = join(paper.stateDir, 'made.epub');
  const { code, err } = await paper.run(epub, date, '--out', out);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  return readFile(out);
}

let hard: Promise<Uint8Array> | undefined;

/** The publication of the hard edition, made once. */
function makeHard(): Promise<Uint8Array> {
  hard ??= makeHardPaper().then((paper) => make(paper));
  return hard;
}

/** A paper with an edition of all that is hard for a publication. */
async function makeHardPaper(): Promise<TestPaper> {
  const paper = await makeTestPaper();
  const { folder } = paper;
  await folder.write(
    'paper.yaml',
    `${paperYaml}url: https://news.example.com\npublisher: A & B <C>\n`,
  );
  await folder.write('2023-03-09/01-older.md', articleText({ title: '前一日' }));
  await folder.write(
    '2023-03-10/park gate.jpg',
    await makePicture({ width: 1800, height: 900, orientation: 6 }),
  );
  await folder.write(
    '2023-03-10/园门.webp',
    await makePicture({ width: 400, height: 300, format: 'webp' }),
  );
  await folder.write(
    '2023-03-10/hall.avif',
    await makePicture({ width: 400, height: 300, format: 'avif' }),
  );
  await folder.write(
    '2023-03-10/ad.png',
    await makePicture({ width: 400, height: 300, format: 'png' }),
  );
  await folder.write(
    '2023-03-10/plan.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><text x="5" y="20">东门</text><path d="M0 0h90"/></svg>',
  );
  await folder.write(
    '2023-03-10/01-tables.md',
    articleText(
      {
        title: '"R&D <投入> \uFFFD 与 5 个𠮷字"',
        kicker: '引题 & <b>',
        deck: '副题 "引号"',
        byline: '本报讯（记者 杨丽萍）',
        rank: 1,
        places: '[辉县]',
        keywords: '[经济, "A&B"]',
        updated: '2023-03-11T08:00:00+08:00',
        aliases: '[figures]',
        corrections: '[{ date: 2023-03-11, text: 人数应为 <300> & 以上。 }]',
      },
      `各区数字如下[^a]，另见下文[^a]和末尾[^b]：

| 区 | 数 | 占比 |
|:--|--:|:-:|
| 金水 | 1,234 | 5% |
| 二七 | <100 | |

## 5大总部入驻

\`a < b && c\`。[跳到本节](#5大总部入驻)，[跳到别处](/2023-03-10/verse#同名一节)，[旧址](/2023-03-10/old-verse)，[前一日](/2023-03-09/older)，[外站](https://example.com/a?b=1&c=%E4%B8%AD文)，[电话](tel:+8637112345)。

## 同名一节

3. 从三数起
4. 四

[^a]: 据年报 <第三页> & 附录。

    第二段。
[^b]: 见[外站](https://example.com/)。
`,
    ),
  );
  await folder.write(
    '2023-03-10/02-verse.md',
    articleText(
      { title: '短诗', kind: 'verse', byline: '〔宋〕朱熹', aliases: '[old-verse]' },
      '半亩方塘\n一鉴开\n\n问渠那得\n清如许\n\n## 同名一节\n\n诗后的话。',
    ),
  );
  await folder.write(
    '2023-03-10/03-pictures.md',
    articleText(
      { title: '图' },
      '![园门](<park gate.jpg> "园门外｜张盼")\n\n![厅](hall.avif)\n\n![门](园门.webp "门")\n\n![图](plan.svg)\n\n看图。',
    ),
  );
  await folder.write(
    '2023-03-10/04-runs.md',
    articleText(
      { title: '长'.repeat(190) },
      '文中有 العربية 一句，also English words，한국어 一句。\n\n:::facts[数字]\n- 一\n- 二\n:::\n\n> 引文\n\n~~旧~~ **新** *强*\n\n```\na < b\n  c\n```',
    ),
  );
  await folder.write(
    '2023-03-10/05-english.md',
    articleText(
      { title: 'An English story in this paper' },
      'It has words of its own, and no others at all.',
    ),
  );
  await folder.write(
    '2023-03-10/06-talk.md',
    articleText(
      { title: '访谈', kind: 'interview' },
      '问：何时？\n\n答：今年。\n\n问：何地？\n\n答：辉县。',
    ),
  );
  await folder.write(
    '2023-03-10/07-grief.md',
    articleText(
      { title: '讣告', kind: 'obituary' },
      '某某先生逝世。\n\n治丧委员会\n\n2023年3月10日',
    ),
  );
  await folder.write('2023-03-10/08-index.md', articleText({ title: '导读', kind: 'index' }, ''));
  await folder.write(
    '2023-03-10/09-ad.md',
    articleText(
      { title: '买一送一', kind: 'ad', ad: '{ columns: 2, rows: 8 }' },
      '![广告](ad.png)\n\n广告的字。',
    ),
  );
  await folder.write(
    '2023-03-10/10-taken.md',
    articleText({ title: '收回的稿' }, '不该留下的字。'),
  );
  await folder.write(
    '2023-03-10/11-draft.md',
    articleText({ title: '草稿', draft: 'true' }, '未写完的字。'),
  );
  for (const date of ['2023-03-09', '2023-03-10']) {
    const { code, err } = await paper.run(publish, date);
    expect({ code, err }).toMatchObject({ code: 0 });
  }
  await paper.run(withdraw, '2023-03-10', 'taken', '--reason', '事实有误');
  return paper;
}

test('the publication of a hard edition is valid, and has all of it', async () => {
  const bytes = await makeHard();
  expect(await listProblems(bytes)).toEqual([]);
  const files = await readEpub(bytes);
  expect([...files.keys()].slice(0, 3)).toEqual([
    'mimetype',
    'META-INF/container.xml',
    'EPUB/package.opf',
  ]);
  for (const [name, text] of files) {
    expect(name).toMatch(/^[\w./-]+$/);
    if (/\.(?:xhtml|opf|xml)$/.test(name)) expect(XMLValidator.validate(text)).toBe(true);
  }
  const all = [...files.values()].join('\n');
  for (const absent of ['收回的稿', '不该留下', '未写完', '广告的字', '买一送一'])
    expect(all).not.toContain(absent);
  const page = toLines(files.get('EPUB/articles/tables.xhtml') ?? '');
  expect(page).toBe(await readGolden(golden('tables.xhtml'), page));
});

/** Begins each block on a line of its own, to be read. */
function toLines(xhtml: string): string {
  return xhtml.replace(
    /<(?:body|p|h\d|header|article|section|aside|table|tr|nav|footer)\b/g,
    '\n$&',
  );
}

test('each page has its marker, in the order of the paper, also one on which no article begins', async () => {
  const pages = [1, 2, 3, 4].map((number) => ({
    ...{ number, name: `第${number}`, editors: [], designers: [], proofreaders: [], ads: [] },
    articles: number === 2 || number === 4 ? [] : [makeArticle({ slug: `a${number}` })],
  }));
  const edition = { ...makeEdition([{}]), pages };
  const files = await readEpub(await makePlain(edition));
  expect(listLinks(files, /page-list.*?<\/nav>/s)).toEqual([
    ['articles/a1.xhtml#page-1', '1'],
    ['articles/a3.xhtml#page-2', '2'],
    ['articles/a3.xhtml#page-3', '3'],
    ['articles/a3.xhtml#page-4', '4'],
  ]);
  const third = files.get('EPUB/articles/a3.xhtml') ?? '';
  const markers = [...third.matchAll(/id="(page-\d)"/g)].map(([, id]) => id);
  expect(markers).toEqual(['page-2', 'page-3', 'page-4']);
  expect(third.indexOf('page-4')).toBeGreaterThan(third.indexOf('</article>'));
  expect(await listProblems(await makePlain(edition))).toEqual([]);
});

/** Makes a publication without pictures and cover. */
async function makePlain(edition: ReturnType<typeof makeEdition>): Promise<Uint8Array> {
  const source = { paper: plainPaper, edition, origin: undefined };
  const none = async () => undefined;
  return makeEpub(await gatherEpub(source, { readPicture: none, drawCover: none }));
}

/** Returns the links of a part of the contents page, with their texts. */
function listLinks(files: ReadonlyMap<string, string>, part: RegExp): (string | undefined)[][] {
  const [found = ''] = part.exec(files.get('EPUB/contents.xhtml') ?? '') ?? [];
  return [...found.matchAll(/<a href="([^"]*)">([^<]*)</g)].map(([, href, text]) => [href, text]);
}

test('characters that XML forbids are left out, and what XML escapes is escaped', async () => {
  const title = 'a\u0000b\u000Bc\uFFFEd & <e> "f" \u0085\u2028g';
  const edition = makeEdition([{ title, body: { type: 'root', children: [paragraph(title)] } }]);
  const bytes = await makePlain(edition);
  expect(await listProblems(bytes)).toEqual([]);
  const article = (await readEpub(bytes)).get('EPUB/articles/huiji-park.xhtml');
  expect(article).toContain('<h1>abcd &amp; &lt;e&gt; &quot;f&quot; \u0085\u2028g</h1>');
});

test('an edition without articles is a publication of its contents', async () => {
  const bytes = await makePlain({ ...makeEdition([]), pages: [], articles: [], sections: [] });
  expect(await listProblems(bytes)).toEqual([]);
});

test.each([
  ['the sample', 'content', '2023-03-10'],
  ['the Chinese manual', 'content/starter/zh-Hans', '2025-01-01'],
  ['the English manual', 'content/starter/en', '2025-01-01'],
])(
  '%s is valid, and its contents lead to every article by page and by section',
  async (_, contentDir, date) => {
    const { stateDir } = await makeTestPaper();
    const out = join(stateDir, 'made.epub');
    const now = () => new Date('2026-01-01');
    const { code, err } = await runCommand(epub, [date, '--out', out], {
      contentDir,
      stateDir,
      now,
    });
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const bytes = await readFile(out);
    expect(await listProblems(bytes)).toEqual([]);
    const files = await readEpub(bytes);
    const articles = [...files.keys()].filter((name) => name.startsWith('EPUB/articles/'));
    expect(articles.length).toBeGreaterThan(5);
    for (const part of [/epub:type="toc".*?<\/nav>/s, /id="sections".*?<\/nav>/s]) {
      const targets = new Set(listLinks(files, part).map(([href]) => `EPUB/${href}`));
      expect(articles.filter((name) => !targets.has(name))).toEqual([]);
    }
  },
);

test('the same state of an edition gives the same bytes, and a change other ones', async () => {
  const paper = await makeHardPaper();
  const first = await makeHard();
  expect(Buffer.compare(first, await make(paper))).toBe(0);
  await paper.folder.write('2023-03-10/05-english.md', articleText({ title: 'Another title now' }));
  const changed = await make(paper);
  expect(Buffer.compare(first, changed)).not.toBe(0);
  const idOf = async (bytes: Uint8Array) =>
    /<dc:identifier.*?<\/dc:identifier>/.exec(
      (await readEpub(bytes)).get('EPUB/package.opf') ?? '',
    )?.[0];
  expect(await idOf(changed)).toBe(await idOf(first));
});

test('in the other script it is another publication, whose links to the site keep the script', async () => {
  const paper = await makeHardPaper();
  const other = convertNewsroom(paper.open(), 'hant');
  const edition = await other.findEdition('2023-03-10');
  const converted = await other.readPaper();
  if (!edition || !converted) throw new Error('There is no edition');
  const origin = 'https://news.example.com';
  const none = async () => undefined;
  const parts = await gatherEpub(
    { paper: converted, edition, origin, script: 'hant' },
    { readPicture: none, drawCover: none },
  );
  const bytes = await makeEpub(parts);
  expect(await listProblems(bytes)).toEqual([]);
  const [own, hant] = [await readEpub(await makeHard()), await readEpub(bytes)];
  const [before, after] = [own, hant].map((files) => files.get('EPUB/package.opf') ?? '');
  const idIn = (text = '') => /urn:uuid:[\w-]+/.exec(text)?.[0];
  expect(idIn(after)).toMatch(/^urn:uuid:/);
  expect(idIn(after)).not.toBe(idIn(before));
  expect(after).toContain('<dc:language>zh-Hant-TW</dc:language>');
  const toSite = [...hant.values()].join('').match(/https:\/\/news\.example\.com[^"<]*/g) ?? [];
  expect(toSite.length).toBeGreaterThan(1);
  expect(toSite.filter((one) => !/script=hant/.test(one))).toEqual([]);
});

test('metadata say what the publication is, and how it can be read', async () => {
  const files = await readEpub(await makeHard());
  const { package: parsed } = new XMLParser({ ignoreAttributes: false }).parse(
    files.get('EPUB/package.opf') ?? '',
  );
  const metas: { '@_property': string; '#text': string }[] = parsed.metadata.meta;
  const valuesOf = (property: string) =>
    metas.filter((one) => one['@_property'] === property).map((one) => String(one['#text']));
  expect(parsed.metadata['dc:title']).toBe('县区新闻 2023年3月10日');
  expect(parsed.metadata['dc:publisher']).toBe('A & B <C>');
  expect(parsed.metadata['dc:source']).toBe('https://news.example.com/2023-03-10');
  expect(valuesOf('dcterms:modified')).toEqual(['2023-03-11T00:00:01Z']);
  expect(valuesOf('belongs-to-collection')).toEqual(['县区新闻']);
  expect(valuesOf('pageBreakSource')).toEqual(['县区新闻 2023年3月10日']);
  expect(valuesOf('schema:accessMode')).toEqual(['textual', 'visual']);
  expect(parsed.spine['@_page-progression-direction']).toBe('ltr');
});

test('pictures are JPEG or PNG without transparency, no wider than an e-reader', async () => {
  const { default: JSZip } = await import('jszip');
  const { files } = await JSZip.loadAsync(await makeHard());
  const pictures = Object.values(files).filter(({ name }) => /pictures\/\d/.test(name));
  expect(pictures).toHaveLength(4);
  for (const picture of pictures) {
    const { format, width, hasAlpha, exif } = await sharp(
      await picture.async('uint8array'),
    ).metadata();
    expect(['jpeg', 'png']).toContain(format);
    expect({ isWide: width > 1250, hasAlpha, exif }).toEqual({
      isWide: false,
      hasAlpha: false,
      exif: undefined,
    });
  }
});

test('only what is public is written; a proof is marked', async () => {
  const paper = await makeTestPaper();
  await paper.folder.write('2023-03-10/01-a.md', articleText({ title: '未发' }));
  const out = join(paper.stateDir, 'proof.epub');
  const refused = await paper.run(epub, '2023-03-10', '--out', out);
  expect(refused.code).toBe(1);
  expect(refused.err.join()).toContain('paper -- publish 2023-03-10');
  process.env.SHOW_PROOFS = '1';
  try {
    expect((await paper.run(epub, '2023-03-10', '--out', out)).code).toBe(0);
  } finally {
    delete process.env.SHOW_PROOFS;
  }
  const files = await readEpub(await readFile(out));
  expect(files.get('EPUB/package.opf')).toContain('县区新闻 2023年3月10日 样报');
  expect(files.get('EPUB/articles/a.xhtml')).toContain('样报 · ');
});

test.each([[[]], [['2023-3-10']], [['2023-02-30']], [['2023-03-10', 'x']], [['--page', '1']]])(
  'wrong arguments are explained: %j',
  async (args) => {
    const { code, err } = await runCommand(epub, args);
    expect(code).toBe(2);
    expect(err.at(-1)).toMatch(/^Usage: .*epub DATE/);
  },
);
