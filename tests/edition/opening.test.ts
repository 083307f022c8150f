import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { openingOf } from '@/lib/edition/opening';
import { makeArticle, paragraph } from './make-edition';

const openingFor = (...texts: string[]) =>
  openingOf(makeArticle({ body: { type: 'root', children: texts.map(paragraph) } }));

test('an opening joins paragraphs as their language joins sentences', () => {
  expect(openingFor('杏花开了。', '游人来了。')).toBe('杏花开了。游人来了。');
  expect(openingFor('“杏花开了。”', '“游人来了。”')).toBe('“杏花开了。”“游人来了。”');
  expect(openingFor('“It blooms.”', 'Visitors came.')).toBe('“It blooms.” Visitors came.');
});

test('an opening ends with the paragraph that makes it long enough', () => {
  expect(openingFor('花'.repeat(260), '再见。')).toBe('花'.repeat(260));
});

test('an opening has no footnote numbers, and is the summary where there is no text', () => {
  const note: ElementContent = {
    type: 'element',
    tagName: 'sup',
    properties: {},
    children: [{ type: 'text', value: '1' }],
  };
  const noted = paragraph('杏花开了');
  const children = [...noted.children, note, { type: 'text' as const, value: '。' }];
  const body = { type: 'root' as const, children: [{ ...noted, children }] };
  expect(openingOf(makeArticle({ body }))).toBe('杏花开了。');
  const empty = { type: 'root' as const, children: [] };
  expect(openingOf(makeArticle({ body: empty, summary: '摘要' }))).toBe('摘要');
});
