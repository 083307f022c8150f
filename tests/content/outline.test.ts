import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import pLimit from 'p-limit';
import { expect, test } from 'vitest';
import type { Paper } from '@/lib/content/fields/schema';
import { readEdition, readOutline, readTexts } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { shortenText } from '@/lib/content/source/shorten-text';
import { toArticleText } from '@/lib/search/article-text';
import { articleText, makeContentFolder } from '../support/content-folder';
import { countExamples } from '../support/property-runs';

const date = '2023-03-10';

/**
 * Returns the outline of an edition as it is read for lists, and as the whole reading has it; and the same of the texts
 * that are read for searches.
 */
async function readBoth(contentDir: string, paper: Paper, day = date) {
  const { edition } = await readEdition(contentDir, day, paper);
  const articles = edition?.articles.map(({ body, pictures, characters, ...outline }) => outline);
  const outline = await readOutline(contentDir, day, paper);
  const texts = await readTexts(contentDir, day, paper);
  return {
    whole: edition && { ...edition, articles },
    outline: outline.edition,
    wholeTexts: edition?.articles.map(({ body }) => toArticleText(body)),
    texts: texts.edition?.articles.map(({ body }) => toArticleText(body)),
  };
}

async function paperOf(contentDir: string): Promise<Paper> {
  const { paper } = await readPaper(contentDir);
  if (!paper) throw new Error(`${contentDir} has no readable paper.yaml`);
  return paper;
}

test('the outline of the sample is that of the whole reading', async () => {
  const both = await readBoth('content', await paperOf('content'));
  const { whole, outline, wholeTexts, texts } = both;
  expect(outline).toEqual(whole);
  expect(texts).toEqual(wholeTexts);
  expect(outline?.articles.length).toBeGreaterThan(5);
});

test.each(['zh-Hans', 'en', 'ja', 'ar'])(
  'every article of the other tests has its outline (%s)',
  async (language) => {
    const folder = await makeContentFolder();
    await folder.write(
      'paper.yaml',
      `name: N\nlanguage: ${language}\ntimeZone: Asia/Shanghai\nsections: [{ id: culture, name: C }, { id: economy, name: E }, { id: news, name: N }]\n`,
    );
    const paper = await paperOf(folder.path);
    const files = (await readdir('tests', { recursive: true })).filter((name) =>
      name.endsWith('.md'),
    );
    expect(files.length).toBeGreaterThan(100);
    let valid = 0;
    // Several at a time, so that one is read while another waits for the disk.
    const limit = pLimit(8);
    const check = async (file: string, at: number) => {
      const day = new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
      await folder.write(`${day}/01-a.md`, await readFile(join('tests', file)));
      const { whole, outline, wholeTexts, texts } = await readBoth(folder.path, paper, day);
      expect(outline, file).toEqual(whole);
      expect(texts, file).toEqual(wholeTexts);
      if (whole) valid += 1;
    };
    await limit.map(files, check);
    expect(valid).toBeGreaterThan(20);
  },
);

/** Blocks that stay what they are, and such that change the blocks around them. */
const blocks = [
  ...[
    '杏花开了，游人如织。'.repeat(20),
    'The apricots are in flower, and people come. '.repeat(12),
  ],
  ...[
    '他说:"今年比去年早,花也多"。'.repeat(12),
    'He said "earlier -- than last year..." and went. '.repeat(8),
  ],
  ...[
    '　　缩进的一段，很长。'.repeat(10),
    '两行\n连在一起的一段。'.repeat(6),
    '末行有空格。  \n下一行。',
    '。。。',
  ],
  ...[
    '## 小标题',
    '# 太大的标题',
    '标题\n---',
    '---',
    '***',
    '- 一项',
    '1. 一项',
    '    缩进的代码',
    '  两格缩进',
  ],
  ...[
    '```',
    '~~~',
    ':::facts[数字]',
    ':::',
    '> 引文',
    '>',
    '<b>粗</b>体',
    '<!-- 注',
    '-->',
    '<script>',
    '</script>',
  ],
  ...[
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '见[另一篇](b)',
    '见[没有的](nowhere)',
    '[^1]注',
    '[^1]: 注文',
    '[^2]: 无人引用',
  ],
  ...[
    '![门](gate.jpg)',
    '**重点**',
    '**重点。**后面还有很长的一段。'.repeat(12),
    '*强调*的一段，*未完。'.repeat(20),
    '** 不是重点。'.repeat(30),
    '***粗斜***的一段。'.repeat(20),
    '：：facts 不是框。'.repeat(20),
    '字'.repeat(20_001),
    '*未完',
    '[引]: https://example.com',
    '[引]',
    'https://example.com/a',
    'me@example.com',
  ],
  ...[
    '\u200b',
    '😀',
    '1）不是列表',
    '+ 列表',
    '=',
    '\\',
    '{x}',
    '$1',
    'www.example.com',
    '行一\n- 列表',
    '行一\n===',
  ],
] as const;

/** Short paragraphs: a summary has several of them. */
const paragraphs = [
  '油菜花也开了，蜜蜂来了。'.repeat(3),
  '孩子们在数，老人在看。'.repeat(5),
  'Bees came. '.repeat(6).trim(),
];

test('any text has the outline of the whole reading, and errors exactly if that has', async () => {
  const folder = await makeContentFolder();
  await folder.write(`${date}/02-b.md`, articleText());
  const papers: Paper[] = [];
  for (const language of ['zh-Hans', 'en']) {
    const sections = 'sections: [{ id: culture, name: C }]';
    await folder.write(
      'paper.yaml',
      `name: N\nlanguage: ${language}\ntimeZone: UTC\n${sections}\n`,
    );
    papers.push(await paperOf(folder.path));
  }
  const body = fc.array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...blocks), fc.constantFrom(...paragraphs)),
      fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \n'),
    ),
    { minLength: 1, maxLength: 14 },
  );
  await fc.assert(
    fc.asyncProperty(body, fc.constantFrom(...papers), async (parts, paper) => {
      await folder.write(`${date}/01-a.md`, articleText({}, parts.flat().join('')));
      const { whole, outline, wholeTexts, texts } = await readBoth(folder.path, paper);
      expect(outline).toEqual(whole);
      expect(texts).toEqual(wholeTexts);
    }),
    { numRuns: countExamples(150) },
  );
});

test('paragraphs after those of the summary become one letter, and everything else stays', () => {
  const long = '杏花开了。'.repeat(61);
  const text = articleText({}, `${long}\n\n${long}\n\n${long}\n\n## 小标题\n\n> 引文\n\n${long}`);
  const head = articleText({}, '').trimEnd();
  expect(shortenText(text, 240)).toBe(`${head}\n\n${long}\n\nx\n\n## 小标题\n\n> 引文\n\nx`);
  expect(shortenText(text, Number.POSITIVE_INFINITY)).toBe(text);
  const bold = articleText({}, `${long}\n\n**重点。**${long}\n\n* * *\n\n** 重点。${long}`);
  expect(shortenText(bold, 240)).toBe(bold.replace(`**重点。**${long}`, 'x'));
  const box = articleText({}, `${long}\n\n：：facts\n\n${'字'.repeat(20_001)}`);
  expect(shortenText(box, 240)).toBe(box);
  const code = articleText({}, `\`\`\`\n\n${long}\n\n${long}\n\n\`\`\`\n\n杏花。`);
  expect(shortenText(code, 240)).toBe(code);
});
