import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString as toText } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { publish } from '@/lib/cli/publishing/publish';
import { withdraw } from '@/lib/cli/publishing/withdraw';
import { wechat } from '@/lib/cli/taking-away/wechat';
import { articleText, paperYaml } from '../support/content-folder';
import { readGolden } from '../support/golden';
import { makePicture } from '../support/make-picture';
import { makeTestPaper, type TestPaper } from '../support/test-paper';

const golden = (name: string) => join(import.meta.dirname, 'goldens', name);

async function makePaper(): Promise<TestPaper> {
  const paper = await makeTestPaper();
  const { folder, run } = paper;
  await folder.write('paper.yaml', `${paperYaml}url: https://news.example.com\n`);
  await folder.write('2023-03-10/门.jpg', await makePicture({ width: 40, height: 20 }));
  await folder.write(
    '2023-03-10/01-all.md',
    articleText(
      {
        title: '杏花开了',
        kicker: '引题',
        deck: '副题',
        byline: '本报讯（记者 杨丽萍）',
        corrections: '[{ date: 2023-03-11, text: 人数应为 <300>。 }]',
      },
      `杏花**开了**[^a]，见[另一篇](02-verse.md)和[外站](https://example.com/a?b=1&c=2)，再看[外站](https://example.com/a?b=1&c=2)，网址是 https://example.org ，写信到[信箱](mailto:a@example.com)。\\
第二行 \`a < b\`。

## 小标题

- 一
  - 一之一
- 二

3. 三
4. 四

> 引文~~旧~~

:::facts[数字]
- 50个
:::

| 区 | 数 |
|:--|--:|
| 甲 | 1 |

![园门](门.jpg "门外｜张盼")

\`\`\`
  a
b
\`\`\`

[^a]: 出处见[年报](https://example.net/r)。
`,
    ),
  );
  await folder.write(
    '2023-03-10/02-verse.md',
    articleText(
      { title: '诗', kind: 'verse', byline: '〔宋〕朱熹', aliases: '[poem]' },
      '半亩方塘\n一鉴开\n\n问渠\n清如许',
    ),
  );
  await folder.write(
    '2023-03-10/03-english.md',
    articleText(
      { title: 'A headline that is much too long for an official account, because it never ends' },
      'Flowers are out. '.repeat(3),
    ),
  );
  await folder.write('2023-03-10/04-taken.md', articleText({ title: '收回' }));
  await folder.write(
    '2023-03-10/05-ad.md',
    articleText({ title: '买', kind: 'ad', ad: '{ columns: 2, rows: 8 }' }),
  );
  await run(publish, '2023-03-10');
  await run(withdraw, '2023-03-10', 'taken', '--reason', '有误');
  return paper;
}

async function write(paper: TestPaper, slug: string) {
  const out = join(await mkdtemp(join(tmpdir(), 'banmian-wechat-')), 'a.html');
  const result = await paper.run(wechat, '2023-03-10', slug, '--out', out);
  const page = await readFile(out, 'utf8').catch(() => '');
  return {
    ...result,
    page,
    article: /<div id="text">(.*)<\/div><\/section>/s.exec(page)?.[1] ?? '',
  };
}

const allowed = 'section p span strong em img blockquote table tbody tr td'.split(' ');
/**
 * Properties that the editor leaves in place, as those report who make tools for it (doocs/md, mdnice/markdown-nice issue
 * 58, royalmorty/md2wechat-skill `html-guide.md`): none that places, moves or layers, and no addresses. Ids, classes, `div`,
 * style sheets and scripts go, and links that lead out are dead.
 */
const keptProperties = [
  ...['color', 'letter-spacing', 'line-height', 'text-align', 'text-decoration', 'text-indent'],
  ...['font-family', 'font-size', 'font-weight', 'font-style'],
  ...['margin', 'padding', 'border'].flatMap((name) => [
    name,
    ...['top', 'right', 'bottom', 'left'].map((side) => `${name}-${side}`),
  ]),
  ...['width', 'max-width', 'height', 'border-collapse'],
];

/** Lists the names of the properties of an inline style. */
function propertiesOf(style: unknown): string[] {
  const parts = String(style ?? '').split(';');
  return parts.map((part) => part.split(':')[0]?.trim() ?? '').filter(Boolean);
}

test('an article has only what an official account leaves in place, and all of its text', async () => {
  const { code, err, out, article } = await write(await makePaper(), 'all');
  expect(code).toBe(0);
  expect(out.slice(1)).toEqual([
    'Title: 杏花开了',
    'Digest: 杏花开了，见另一篇和外站，再看外站，网址是 https://example.org ，写信到信箱。　第二行 a < b。',
  ]);
  expect(err.join()).toContain('门.jpg');
  visit(fromHtml(article, { fragment: true }), 'element', ({ tagName, properties }) => {
    expect(allowed).toContain(tagName);
    const { style, src, alt, ...rest } = properties;
    expect(rest).toEqual({});
    for (const name of propertiesOf(style)) expect(keptProperties).toContain(name);
    expect(String(style ?? '')).not.toMatch(/url\(|expression|var\(/);
    if (tagName === 'img') expect(String(src)).toMatch(/^data:image\/jpeg;base64,/);
  });
  const readable = article
    .replace(/base64,[^"]+/g, 'base64,…')
    .replace(/<(?:p|section|table|tr|blockquote|img)\b/g, '\n$&');
  expect(`${readable.trim()}\n`).toBe(
    await readGolden(golden('wechat.html'), `${readable.trim()}\n`),
  );
});

test('lines of a poem are paragraphs of their own, and an alias finds it', async () => {
  const { article } = await write(await makePaper(), 'poem');
  const lines: string[] = [];
  visit(fromHtml(article, { fragment: true }), 'element', (element) => {
    if (element.tagName === 'p') lines.push(toText(element));
  });
  expect(lines).toEqual(
    expect.arrayContaining(['〔宋〕朱熹', '半亩方塘', '一鉴开', '问渠', '清如许']),
  );
});

test('a title that is too long is said, and an English article has no indents', async () => {
  const { code, err, article } = await write(await makePaper(), 'english');
  expect(code).toBe(0);
  expect(err).toEqual(['The title has 79 characters, and WeChat takes 64: shorten it there.']);
  expect(article).toContain('Flowers are out. Flowers are out.');
});

test.each([
  ['taken', /was withdrawn/],
  ['ad', /is no article/],
  ['nothing', /no article nothing.*paper -- layout 2023-03-10/],
])('%s is refused', async (slug, message) => {
  const { code, err, page } = await write(await makePaper(), slug);
  expect({ code, page }).toEqual({ code: 1, page: '' });
  expect(err.join()).toMatch(message);
});

test('--json prints title, digest and pictures; wrong arguments are explained', async () => {
  const paper = await makePaper();
  const out = join(await mkdtemp(join(tmpdir(), 'banmian-wechat-')), 'a.html');
  const { out: lines, err } = await paper.run(wechat, '2023-03-10', 'all', '--out', out, '--json');
  expect(err).toEqual([]);
  expect(JSON.parse(lines.join('\n'))).toMatchObject({
    file: out,
    title: '杏花开了',
    pictures: ['门.jpg'],
    warnings: [],
  });
  for (const args of [[], ['2023-03-10'], ['x', 'y'], ['2023-03-10', 'a', 'b']])
    expect((await paper.run(wechat, ...args)).code).toBe(2);
});
