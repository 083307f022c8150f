import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { articleKinds } from '@/lib/content/article-kind';
import { visibleText } from '@/lib/content/body/visible-text';
import { markKind } from '@/lib/content/kinds/mark-kind';
import { breakLines } from '@/lib/content/kinds/verse-lines';

const p = (...texts: string[]): Element => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children: texts.map((value) => ({ type: 'text', value })),
});

const bodyOf = (paragraphs: readonly string[]): Root => ({
  type: 'root',
  children: paragraphs.map((text) => p(text)),
});

/** The paragraphs that a kind marks, with their marks. */
function marked(kind: (typeof articleKinds)[number], paragraphs: string[]): string[] {
  const body = bodyOf(paragraphs);
  markKind(body, kind);
  return body.children.flatMap((child) => {
    const name = child.type === 'element' ? child.properties.className : undefined;
    return name === undefined ? [] : [`${String(name)}: ${visibleText(child)}`];
  });
}

describe('a signature', () => {
  const text = '因管道检修，明天停水。';
  test.each<[string[], string[]]>([
    [
      ['自来水公司', '2026年3月3日'],
      ['自来水公司', '2026年3月3日'],
    ],
    [['自来水公司\n2026年3月3日'], ['自来水公司\n2026年3月3日']],
    [['〔2026〕12号'], ['〔2026〕12号']],
    [['联系电话：12345678'], []],
    [['特此公告。'], []],
    [['特此公告'], []],
    [['请互相转告！', '自来水公司'], ['自来水公司']],
    [['本公告自发布之日起施行，有效期到明年年底为止，由市水务局负责解释'], []],
    [
      ['J. Smith Jr.', 'Oldtown'],
      ['J. Smith Jr.', 'Oldtown'],
    ],
    [
      ['The Water Co.', '3 March 2026'],
      ['The Water Co.', '3 March 2026'],
    ],
    [['No flowers, please.'], []],
  ])('of %j is %j', (last, signed) => {
    expect(marked('notice', [text, ...last])).toEqual(signed.map((line) => `sign-off: ${line}`));
  });

  test('signs something: a text of short lines has none', () => {
    expect(marked('notice', ['自来水公司', '2026年3月3日'])).toEqual([]);
    expect(marked('notice', ['自来水公司'])).toEqual([]);
  });
});

describe('an interview', () => {
  test.each<[string, string[], string[]]>([
    ['问 and 答', ['问：难吗？', '答：难。'], ['question: 问：难吗？', 'answer: 答：难。']],
    ['Q and A', ['Q: Hard?', 'A: Yes.'], ['question: Q: Hard?', 'answer: A: Yes.']],
    [
      'the first of two names that return asks',
      ['Miller: Hard?', 'Dr Jones: Yes.', 'Miller: Why?', 'Dr Jones: Rain.'],
      [
        'question: Miller: Hard?',
        'answer: Dr Jones: Yes.',
        'question: Miller: Why?',
        'answer: Dr Jones: Rain.',
      ],
    ],
    ['a line that only has a colon', ['时间：明天上午', '地点：江边'], []],
    [
      'whoever answers once',
      ['记者：难吗？', '何静：难。', '时间：明天'],
      ['question: 记者：难吗？', 'answer: 何静：难。'],
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(marked('interview', paragraphs)).toEqual(expected);
  });
});

const line = fc.oneof(
  fc.constantFrom(
    '问：',
    '答：难。',
    '记者：',
    'Q: a',
    '此致',
    '敬礼！',
    '3月3日',
    '李 明',
    '',
    '：',
  ),
  fc.string({ maxLength: 40 }),
);

test.each(articleKinds)('%s prints every character that is written, in order', (kind) => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (paragraphs) => {
      const body = bodyOf(paragraphs);
      const before = visibleText(body);
      markKind(body, kind);
      expect(visibleText(body)).toBe(before);
    }),
  );
});

test('each line of a poem that is typed is a line', () => {
  const typed = fc.array(fc.stringMatching(/^[甲乙丙a-z，]{1,12}$/), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(typed, (lines) => {
      const body = bodyOf([lines.join('\n')]);
      breakLines(body);
      expect(visibleText(body).split('\n')).toEqual(lines);
    }),
  );
});

test('lines of verse keep the spaces between words and an emphasis', () => {
  const body: Root = {
    type: 'root',
    children: [
      {
        ...p(),
        children: [
          { type: 'text', value: 'I told my ' },
          {
            type: 'element',
            tagName: 'em',
            properties: {},
            children: [{ type: 'text', value: 'wrath' }],
          },
          { type: 'text', value: ' at last, \n my wrath did ' },
          {
            type: 'element',
            tagName: 'code',
            properties: {},
            children: [{ type: 'text', value: 'end' }],
          },
        ],
      },
    ],
  };
  breakLines(body);
  expect(body.children.map(visibleText)).toEqual(['I told my wrath at last,\nmy wrath did end']);
});
