import fc from 'fast-check';
import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import type { BodyContext } from '@/lib/content/body/body-context';
import { listSteps } from '@/lib/content/body/markdown-steps';
import { parseMarkdown } from '@/lib/content/markdown/parse-markdown';
import { languageOf } from '@/lib/language/find-language';
import { countExamples } from '../../support/property-runs';

/** Has something for each step. */
const everything =
  '# a\n\n- [x] b\n\n> c\n\n:::facts[d]\ne\n:::\n\n| f | g |\n|---|---|\n| h | i |\n\n*j* **k** [l](m) [^1]\n\n<!-- n -->\n\n[^1]: o\n';

function contextOf(text: string, reports: unknown[]): BodyContext {
  return {
    ...{ date: '2023-03-10', slug: 'a', kind: 'news', text, sections: [] },
    language: languageOf('zh-Hans'),
    marksTag: 'zh-Hans',
    report: (...report) => reports.push(report),
    removed: [],
    failed: [],
    slugs: new Map(),
    pictures: new Map(),
  };
}

test('a text without marks needs six steps', () => {
  const text = '---\ntitle: 题\n---\n\n杏花开了。\n';
  const names = listSteps(parseMarkdown(text), text).map(({ run }) => run.name);
  expect(names).toEqual([
    'checkBlocks',
    'checkVerse',
    'reportFailedMarks',
    'normaliseChinese',
    'setTypographicMarks',
    'dropInvisible',
  ]);
});

test('a step that is left out would neither change nor report anything', () => {
  const all = listSteps(parseMarkdown(everything), everything);
  expect(all).toHaveLength(15);
  const block = fc.constantFrom(
    ...[
      '杏花开了。',
      '## 小标题',
      '- 一项',
      '1. 一\n3. 三',
      '> 引文\n没有标记',
      '```\n码\n```',
      '---',
    ],
    ...[
      ':::facts[数字]\n一\n:::',
      ':::',
      '：：盒',
      '\\:::a',
      '::x',
      '| a |\n|---|\n| b | c |',
      '见[这](b)',
    ],
    ...[
      '！[门](gate.jpg)',
      '[^1]注',
      '[\\^1]注',
      '&#91;^1]注',
      '[&#94;1]',
      '[^1]: 文',
      '<b>粗</b>',
      '<!-- import: 注 -->',
    ],
    ...[
      '长*宽*高',
      '**重点**',
      'https://a.com/新闻/3.html',
      '&shy;软',
      'A级***酒店',
      '`a`',
      '![门](gate.jpg)',
    ],
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const text = blocks.join('\n\n');
      const tree: Root = parseMarkdown(text);
      const needed = listSteps(tree, text);
      const reports: unknown[] = [];
      const context = contextOf(text, reports);
      for (const step of all) {
        const before = structuredClone({ tree, reports, removed: context.removed });
        step.run(tree, context);
        if (needed.includes(step)) continue;
        expect({ tree, reports, removed: context.removed }, step.run.name).toEqual(before);
      }
    }),
    { numRuns: countExamples(300) },
  );
});

test('a step that only warns leaves the tree as it is', () => {
  const text = everything;
  const tree = parseMarkdown(text);
  for (const { run, onlyWarns } of listSteps(tree, text)) {
    const before = structuredClone(tree);
    const reports: { severity?: string }[] = [];
    const context = contextOf(text, []);
    run(tree, { ...context, report: (_, finding) => reports.push(finding) });
    if (!onlyWarns) continue;
    expect(tree, run.name).toEqual(before);
    expect(reports.every(({ severity }) => severity === 'warning')).toBe(true);
  }
});
