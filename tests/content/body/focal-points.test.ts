import { toHtml } from 'hast-util-to-html';
import { toString as toText } from 'hast-util-to-string';
import { beforeEach, expect, test } from 'vitest';
import { parseFocus } from '@/lib/content/body/read-focal-points';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { articleText, type ContentFolder, makeContentFolder } from '../../support/content-folder';

const date = '2023-03-10';
let content: ContentFolder;
beforeEach(async () => {
  content = await makeContentFolder();
  const gate = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"></svg>';
  await content.write(`${date}/gate.svg`, gate);
});

async function read(body: string) {
  await content.write(`${date}/01-a.md`, articleText({}, body));
  const { paper } = await readPaper(content.path);
  if (!paper) throw new Error('no paper');
  const { edition, diagnostics } = await readEdition(content.path, date, paper);
  const found = diagnostics.filter(({ code }) => code !== 'no-other-article');
  return { article: edition?.articles[0], diagnostics: found };
}

const written: [string, { x: number; y: number }][] = [
  ['{focus=left-top}', { x: 0, y: 0 }],
  ['{focus=top-left}', { x: 0, y: 0 }],
  ['{focus="right bottom"}', { x: 1, y: 1 }],
  ['{focus=top}', { x: 0.5, y: 0 }],
  ['{focus=center-bottom}', { x: 0.5, y: 1 }],
  ['{ focus = 30%-60% }', { x: 0.3, y: 0.6 }],
  ['｛focus＝left｝', { x: 0, y: 0.5 }],
  [' {focus=right}', { x: 1, y: 0.5 }],
  ['\n{focus=right}', { x: 1, y: 0.5 }],
];

test.each(written)('%s after a picture is its focal point', async (mark, focus) => {
  const { article, diagnostics } = await read(
    `杏花开了。\n\n![门](gate.svg "老门")${mark}\n\n风停了。`,
  );
  expect(diagnostics).toEqual([]);
  expect(article?.pictures).toMatchObject([{ name: 'gate.svg', focus }]);
  expect(article && toHtml(article.body)).not.toContain('focus');
});

test('what is no focal point is an error at its place, with what to write', async () => {
  const { diagnostics } = await read('杏花开了。\n\n![门](gate.svg){focus=middle-up}');
  const line = 1 + articleText({}, '杏花开了。').trimEnd().split('\n').length + 1;
  expect(diagnostics).toMatchObject([
    { code: 'picture-focus', severity: 'error', line, column: '![门](gate.svg)'.length + 1 },
  ]);
  expect(diagnostics[0]?.message).toBe('middle-up is no focal point');
  expect(diagnostics[0]?.fix).toContain('{focus=left-top}');
});

const wrong = ['', 'left-right', 'top-top', 'left-top-right', '120%-10%', '30%', '左上', '-'];

test.each(wrong)('“%s” is no focal point', (value) => {
  expect(parseFocus(value)).toBeUndefined();
});

test.each(['{width=50%}', '{.right}', '{#gate}'])(
  '%s does nothing, and is reported',
  async (mark) => {
    const { article, diagnostics } = await read(`杏花开了。\n\n![门](gate.svg)${mark}`);
    expect(diagnostics).toMatchObject([{ code: 'picture-attribute', severity: 'warning' }]);
    expect(article && toHtml(article.body)).not.toContain(mark);
  },
);

test('braces that are text are left alone', async () => {
  const { article } = await read('![门](gate.svg)\n\n{focus=left} 是一种写法，{甲} 也是。');
  expect(article && toText(article.body)).toContain('{focus=left}');
  expect(article?.pictures[0]).not.toHaveProperty('focus');
});

test('text on the same line after a focal point is still located', async () => {
  const { diagnostics } = await read('![门](gate.svg){focus=top} 这里有 **没有闭合的重点');
  expect(diagnostics.map(({ code }) => code)).toContain('picture-place');
});
