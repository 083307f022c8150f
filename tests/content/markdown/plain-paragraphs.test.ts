import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBlocks } from '@/lib/content/markdown/parse-blocks';
import { parseMarkdown } from '@/lib/content/markdown/parse-markdown';
import { takeOutParagraphs } from '@/lib/content/markdown/plain-paragraphs';
import { countExamples } from '../../support/property-runs';

test('paragraphs without a mark leave one letter, and front matter its fences', () => {
  const text = '---\ntitle: 题\n---\n\n第一段。\n\n第二段，\n两行。\n\n后面是*重点*。\n\n末段。\n';
  expect(takeOutParagraphs(text)?.rest).toBe('---\n---\n\n一\n\n后面是*重点*。\n\n一\n');
});

test('a text of nothing but plain paragraphs and headings needs no parser', () => {
  const text = '---\ntitle: 题\n---\n\n第一段。\n\n## 小标题\n\n第二段。\n';
  expect(takeOutParagraphs(text)).toMatchObject({ rest: '---\n---\n\n一\n', isAll: true });
  expect(takeOutParagraphs(`${text}\n> 引文\n`)).toMatchObject({ isAll: false });
});

test.each([
  'a*b',
  '见[这里](a)',
  '<b>粗',
  'R&amp;D',
  'me@example.com',
  '到 www.example.com 去',
  'https://example.com',
  '#题',
  '## 题 ##',
  '# ',
  '1. 一',
  '- 一',
  '    代码',
  'a_b_',
  '**重点。** 后面',
  '**重点。**“引文”',
  '**“引文”**后面',
  '** 重点**后面',
  '***重点***后面',
  '**两行\n重点**后面',
  '| a | b |',
  '> 引',
  '行末有空格  \n下一行',
  '反\\*斜',
  '![门](gate.jpg) 后面',
  '![*门*](gate.jpg)',
  '![门](<gate.jpg>)',
  '![门](gate.jpg "R&amp;D")',
  '![门](a/gate.jpg)',
  '![门',
])('a paragraph with a mark is not taken out: %s', (block) => {
  expect(takeOutParagraphs(`${block}\n`)).toBeUndefined();
});

test('every text of the tests has the tree of the parser, with all positions', async () => {
  const files = (await readdir('tests', { recursive: true })).filter((name) =>
    name.endsWith('.md'),
  );
  const sample = await readdir('content', { recursive: true });
  const paths = [
    ...files.map((name) => join('tests', name)),
    ...sample.filter((name) => name.endsWith('.md')).map((name) => join('content', name)),
  ];
  expect(paths.length).toBeGreaterThan(100);
  for (const path of paths) {
    const text = (await readFile(path, 'utf8')).replace(/\r\n?/g, '\n');
    expect(parseMarkdown(text), path).toEqual(parseBlocks(text));
  }
});

const plain = [
  '杏花开了。',
  '#\t题',
  '###### 第六级',
  '##  两个空格',
  '**重点。**后面是正文，“引文”。',
  '![门](gate.jpg)',
  '![](gate.jpg)',
  '![门口，一棵树](老照片-1.jpg "门口（左一）｜王芳摄影")',
  '**重点**',
  '**Bees** came: 10:30.',
  'Bees came: 10:30, $5.',
  '　　两行\n连在一起',
  'A/B {x} ^1',
  '“引”',
  '3~',
  '😀',
];
const marked = [
  ...[
    '## 小标题',
    '标题\n---',
    '---',
    '***',
    '- 一项',
    '1. 一项\n2. 二项',
    '    缩进',
    '  两格',
    '> 引文',
    '>',
  ],
  ...[
    '```',
    '~~~',
    ':::facts[数字]',
    ':::',
    '<b>粗</b>体',
    '<!-- 注',
    '-->',
    '<script>',
    '</script>',
  ],
  ...[
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '见[另一篇](b)',
    '[^1]注',
    '[^1]: 注文',
    '[引]: https://example.com',
  ],
  ...[
    '![门](gate.jpg)',
    '**重点**',
    '*未完',
    '[引]',
    'https://example.com/a',
    'R&amp;D',
    '\\',
    'x  ',
    '\u3000',
  ],
  ...['- 一项\n\n  它的第二段', '[^2]: 注\n\n    第二段', '> 引\n\n> 再引'],
];
const gaps = ['\n\n', '\n', '\n\n\n', '\n \t\n', '\n\n\n\n', ''];
const heads = [
  '',
  '---\ntitle: 题\n---\n',
  '---\n---\n',
  '---\ntitle: x\n--- \n',
  '---\na: 1\n\n---\n\n',
  '\n',
  '---\n',
];

test('any text has the tree of the parser, with all positions', () => {
  const block = fc.oneof(fc.constantFrom(...plain), fc.constantFrom(...marked));
  const parts = fc.array(fc.tuple(block, fc.constantFrom(...gaps)), { maxLength: 9 });
  fc.assert(
    fc.property(fc.constantFrom(...heads), parts, (head, all) => {
      const text = head + all.flat().join('');
      expect(parseMarkdown(text)).toEqual(parseBlocks(text));
    }),
    { numRuns: countExamples(400) },
  );
});

test('any words in bold have the tree of the parser, with all positions', () => {
  const units = fc.constantFrom(
    ...'**一a1。，”） \u3000-#.:/한の'.split(''),
    '**',
    '**',
    '。**',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(units, { minLength: 1, maxLength: 9 }), (all) => {
      const text = `段。\n\n**${all.join('')}\n`;
      expect(parseMarkdown(text)).toEqual(parseBlocks(text));
    }),
    { numRuns: countExamples(1000) },
  );
});

test('any picture has the tree of the parser, with all positions', () => {
  const units = (characters: string, maxLength: number) =>
    fc.array(fc.constantFrom(...characters.split('')), { maxLength }).map((all) => all.join(''));
  const alt = units('一aw1.：:（）() \u3000!*_~[]<&@\\"', 5);
  const url = units('一a1.-_/%()<> ', 6);
  const title = fc.option(units('一a1.-_()<>&\\\'" \n', 5));
  fc.assert(
    fc.property(
      alt,
      url,
      title,
      fc.constantFrom('', ' ', '\n', '后'),
      (shown, file, name, after) => {
        const text = `段。\n\n![${shown}](${file}${name === null ? '' : ` "${name}"`})${after}\n`;
        expect(parseMarkdown(text)).toEqual(parseBlocks(text));
      },
    ),
    { numRuns: countExamples(1500) },
  );
});

test('any characters have the tree of the parser, with all positions', () => {
  const units = fc.constantFrom(
    ...'一aw1.)：: \n\n*_~[]<>&|@\\`#-+=/!^}"\'（'.split(''),
    'www.',
    '//',
    '{',
    '}',
    '\u3000',
    '\t',
  );
  fc.assert(
    fc.property(fc.array(units, { maxLength: 40 }), (all) => {
      const text = all.join('');
      expect(parseMarkdown(text)).toEqual(parseBlocks(text));
    }),
    { numRuns: countExamples(1000) },
  );
});
