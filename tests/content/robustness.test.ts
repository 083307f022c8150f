import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test, vi } from 'vitest';
import type { Article } from '@/lib/content/article';
import type { Diagnostic } from '@/lib/content/diagnostic';
import { parseManuscript } from '@/lib/content/manuscript';
import { toArticle } from '@/lib/content/to-article';
import { editionContext } from '../support/edition-context';
import { countExamples } from '../support/property-runs';

/** A loaded machine is slow; what does not end is what these tests look for. */
vi.setConfig({ testTimeout: 60_000 });

function read(bytes: Uint8Array): { article: Article | undefined; diagnostics: Diagnostic[] } {
  const manuscript = parseManuscript('2023-03-10/01-story.md', bytes);
  const { article } = toArticle(manuscript, editionContext);
  return { article, diagnostics: manuscript.diagnostics };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const head = '---\ntitle: 花\nsection: economy\n---\n\n';

const story = `---
title: 杏花开了
section: economy
kicker: "引题"
byline: 本报讯（记者 张三 通讯员 李四 文/图）
keywords: [杏花, 春天]
corrections:
  - { date: 2023-03-11, text: 更正 }
layout: { span: 3, keepWith: other }
---

　　第一段，**重点。**后文[^1]，见[彼](other)与 https://example.com。
行末,标点。

## 小标题

![门](gate.svg "说明｜张三 摄")

:::facts[数字]
- 五个
- 三个
:::

| 甲 | 乙 |
|---|:-:|
| 1 | 2 |

> 引语 <b>粗</b>

1. 一
   - 二

\`\`\`
代码
\`\`\`

[^1]: 注。
`;

test('the story that these tests damage has no error itself', () => {
  const { article, diagnostics } = read(utf8(story));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(article?.slug).toBe('story');
});

/** What must hold of anything that is read. */
function expectSound({ article, diagnostics }: ReturnType<typeof read>): void {
  for (const { line, column, message, fix, code } of diagnostics) {
    expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    expect(Math.min(message.length, fix.length, code.length)).toBeGreaterThan(0);
    expect(message + fix).not.toMatch(/\n|undefined|\[object/);
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) return;
  if (!article) throw new Error('neither an article nor an error');
  expect(JSON.parse(JSON.stringify(article))).toEqual(article);
  const html = toHtml(article.body);
  expect(html).not.toMatch(
    /<(?!\/?(?:p|h2|h3|em|strong|del|code|pre|ul|ol|li|table|thead|tbody|tr|th|td|blockquote|a|figure|img|figcaption|span|sup|section|aside|br)\b)[a-z]/,
  );
  expect(html).not.toMatch(/<[^>]*\s(?:on\w+|style|srcdoc)=/);
  expect(html).not.toMatch(/(?:href|src)="(?!https?:|mailto:|\/|#fn|gate\.svg)/i);
}

describe('an article damaged at random is read, or its errors are reported', () => {
  const pieces = fc.constantFrom(
    ...[
      '---',
      '\n',
      '\n\n',
      '**',
      '*',
      '[',
      ']',
      '(',
      ')',
      '![',
      '](',
      ':::',
      ':::facts[',
      '|',
      '> ',
      '- ',
      '    ',
      '\t',
      '`',
      '```',
      '<script>',
      '<a onclick=x>',
      '&#x3c;',
      '\\',
      '[^1]',
      '[^1]:',
      ':',
      '：',
      ': ',
      '"',
      "'",
      '{',
      '}',
      '#',
      '# ',
      '===',
      '　',
      '，',
      ',',
      '\u0000',
      '\u200B',
      '\r\n',
      '\uFEFF',
      '1. ',
      '&',
      '*a',
      '!x ',
      '%',
      '@',
      '~~',
      'http://',
      'javascript:x',
      '[x](javascript:x)',
      '<javascript:x>',
      '![x](data:image/png;base64,x)',
      '𠮷',
      '👍🏽',
    ],
  );
  const edits = fc.array(
    fc.record({ at: fc.nat(1000), cut: fc.nat(20), insert: fc.array(pieces, { maxLength: 3 }) }),
    { minLength: 1, maxLength: 8 },
  );

  test('with pieces of Markdown and YAML put in', () => {
    const tampered = edits.map((list) =>
      list.reduce(
        (text, { at, cut, insert }) =>
          text.slice(0, at % text.length) + insert.join('') + text.slice((at % text.length) + cut),
        story,
      ),
    );
    fc.assert(
      fc.property(tampered, (text) => expectSound(read(utf8(text)))),
      { numRuns: countExamples(100) },
    );
  });

  test('with bytes changed', () => {
    const bytes = fc.array(fc.record({ at: fc.nat(2000), byte: fc.nat(255) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(bytes, (list) => {
        const tampered = utf8(story);
        for (const { at, byte } of list) tampered[at % tampered.length] = byte;
        expectSound(read(tampered));
      }),
      { numRuns: countExamples(150) },
    );
  });

  test('and so is noise', () => {
    const noise = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(noise, (text) => expectSound(read(utf8(head + text)))),
      { numRuns: countExamples(300) },
    );
    fc.assert(
      fc.property(noise, (text) => expectSound(read(utf8(`---\n${text}\n---\n\n花`)))),
      { numRuns: countExamples(300) },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => expectSound(read(bytes))));
  });
});

/** Each took a parser minutes or its whole stack before it was refused or bounded. */
test.each<[name: string, text: string]>([
  ['quotes in quotes', `${'> '.repeat(5000)}x`],
  ['lists in lists', `${'- '.repeat(5000)}x`],
  ['lists in quotes', `${'> - '.repeat(2500)}x`],
  ['numbers in numbers', `${'1. '.repeat(5000)}x`],
  [
    'lists over lines',
    Array.from({ length: 2000 }, (_, n) => `${' '.repeat(2 * n)}- x`).join('\n'),
  ],
  ['open brackets', '['.repeat(50_000)],
  ['open pictures', '!['.repeat(50_000)],
  ['links in links', `${'['.repeat(20_000)}a${'](b)'.repeat(20_000)}`],
  ['asterisks', '**'.repeat(20_000)],
  ['asterisks before words', '**x '.repeat(20_000)],
  ['mixed emphasis', '*_'.repeat(20_000)],
  ['emphasis in emphasis', `${'*a **b '.repeat(5000)}c${'** d*'.repeat(5000)}`],
  ['footnotes', '[^a'.repeat(20_000)],
  ['footnotes in footnotes', `${'[^a]: '.repeat(5000)}x`],
  ['fact boxes', ':::facts[a]\n'.repeat(5000)],
  ['directive labels', '::a['.repeat(20_000)],
  ['tags', '<a '.repeat(50_000)],
  ['entities', '&#1'.repeat(50_000)],
  ['a wide table', `${'|'.repeat(5000)}\n${'|-'.repeat(5000)}`],
  ['half-width marks', '中,'.repeat(100_000)],
  ['brackets', '中('.repeat(50_000)],
  ['spaces', `中${' '.repeat(200_000)}国`],
  ['indented lines', '　中\n'.repeat(9000)],
  ['ideographic spaces', '　'.repeat(600_000)],
  ['addresses', 'www.a.b '.repeat(200_000)],
  ['a long table', `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(9000)}`],
  ['a table on one line', '|-'.repeat(900_000)],
  ['tags closed', '<a>'.repeat(600_000)],
  ['lines of marks', `${'!'.repeat(190)}\n`.repeat(9000)],
  ['one long line', '中文。'.repeat(200_000)],
  ['a wide and long table', `${'|a'.repeat(150)}\n${'|-'.repeat(150)}\n${'|x\n'.repeat(1500)}`],
  ['addresses without an end', `${'https://a.b/'.repeat(1900)}${'x'.repeat(300_000)}`],
  ['comments that are not closed', '<!-- a\n\n'.repeat(2400)],
  ['scripts that are not closed', '<script>'.repeat(19_000)],
  ['definitions', '[a]: b\n\n'.repeat(1900)],
  ['short codes', '{{'.repeat(300_000)],
  ['marks of strong', '==a'.repeat(100_000)],
  ['marks of direction', 'a\u202e'.repeat(300_000)],
  ['letters and accents', 'e\u0301'.repeat(300_000)],
  ['links to crossheads', '[a](#b) '.repeat(1900)],
  ['Latin letters without spaces', `${'汉'.repeat(300_000)}${'ab1'.repeat(300_000)}`],
  ['an address of spaces', `[a](<${' "'.repeat(40_000)}>)`],
])('%s are read or refused', (_, text) => {
  expectSound(read(utf8(head + text)));
});

test('marks that did not take effect are printed as written also where no more are reported', () => {
  const { article } = read(utf8(head + '看[[甲,乙]]与[[丙,丁]]完\n\n'.repeat(60)));
  const paragraphs = toHtml(article?.body ?? { type: 'root', children: [] }).match(/<p>.*?<\/p>/g);
  expect(paragraphs).toHaveLength(60);
  expect(new Set(paragraphs)).toEqual(new Set(['<p>看[[甲,乙]]与[[丙,丁]]完</p>']));
});

test.each<[name: string, yaml: string]>([
  ['brackets', '['.repeat(50_000)],
  ['braces over lines', '{a:\n'.repeat(20_000)],
  ['dashes', '- '.repeat(20_000)],
  ['questions', '? '.repeat(20_000)],
  ['keys', Array.from({ length: 5000 }, (_, n) => `a${n}:`).join('\n')],
  ['anchors', '&a '.repeat(20_000)],
  ['laughs', ['a: &a [x,x]', 'b: &b [*a,*a]', 'c: &c [*b,*b]'].join('\n')],
  ['prototypes', '__proto__: { draft: true }\nconstructor: x'],
])('fields of %s are read or refused', (_, yaml) => {
  const { article, diagnostics } = read(
    utf8(`---\ntitle: 花\nsection: economy\n${yaml}\n---\n\n花`),
  );
  expect(article).toBeUndefined();
  expectSound({ article, diagnostics });
});
