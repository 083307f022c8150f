import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { markBody } from '@/lib/search/marks/mark-body';
import { findHits } from '@/lib/search/query/find-hits';
import { parseQuery } from '@/lib/search/query/parse-query';

function mark(html: string, query: string): string {
  const body: Root = fromHtml(html, { fragment: true });
  const before = toHtml(body);
  let count = 0;
  const marked = markBody(body, {
    find: (text) => findHits(text, parseQuery(query)),
    next: () => {
      count += 1;
      return count;
    },
    toId: (hit) => `hit-${hit}`,
  });
  expect(toHtml(body)).toBe(before);
  return toHtml(marked);
}

const hit = (number: number, text: string) =>
  `<mark data-hit="${number}" id="hit-${number}">${text}</mark>`;

test.each([
  [
    'each place is marked',
    '<p>公园里的公园</p>',
    '公园',
    `<p>${hit(1, '公园')}里的${hit(2, '公园')}</p>`,
  ],
  [
    'what is found across elements is one hit of several parts',
    '<p>惠济<strong>公园</strong>开放</p>',
    '"惠济公园"',
    `<p>${hit(1, '惠济')}<strong><mark data-hit="1">公园</mark></strong>开放</p>`,
  ],
  [
    'nothing is found across paragraphs',
    '<p>惠济</p><p>公园</p>',
    '"惠济公园"',
    '<p>惠济</p><p>公园</p>',
  ],
  [
    'nothing is found across a hard break',
    '<p>惠济<br>公园</p>',
    '"惠济公园"',
    '<p>惠济<br>公园</p>',
  ],
  [
    'a reference to a note is no part of the text',
    '<p>惠济<sup><a href="#n">1</a></sup>公园</p>',
    '"惠济公园"',
    `<p>${hit(1, '惠济')}<sup><a href="#n">1</a></sup><mark data-hit="1">公园</mark></p>`,
  ],
  [
    'captions and cells are marked as well',
    '<figure><figcaption>公园</figcaption></figure><table><tbody><tr><td>公园</td></tr></tbody></table>',
    '公园',
    `<figure><figcaption>${hit(1, '公园')}</figcaption></figure><table><tbody><tr><td>${hit(2, '公园')}</td></tr></tbody></table>`,
  ],
  [
    'the beginning of a word is enough',
    '<p>The elections</p>',
    'elect',
    `<p>The ${hit(1, 'elections')}</p>`,
  ],
])('%s', (_, html, query, expected) => {
  expect(mark(html, query)).toBe(expected);
});
