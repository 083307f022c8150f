import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as toText } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { joinTelephones } from '@/components/article/join-telephones';

const paragraph = (value: string, tagName = 'p'): Root => ({
  type: 'root',
  children: [{ type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] }],
});

test('telephone numbers are not broken in the view of an article', () => {
  const body = paragraph('电话010-6512 3456或400-810-1234。');
  const joined = joinTelephones(body);
  const span = (text: string) => `<span class="whitespace-nowrap">${text}</span>`;
  expect(toHtml(joined)).toBe(`<p>电话${span('010-6512 3456')}或${span('400-810-1234')}。</p>`);
  expect(toText(joined)).toBe(toText(body));
});

test('the body itself is not changed, and is returned where there is nothing to join', () => {
  const body = paragraph('电话010-6512 3456。');
  const before = structuredClone(body);
  joinTelephones(body);
  expect(body).toEqual(before);
  const plain = paragraph('比分3-2，2023-03-10。');
  expect(joinTelephones(plain)).toBe(plain);
  expect(toHtml(joinTelephones(paragraph('010-6512 3456', 'code')))).not.toContain('span');
});
