import { expect, test } from 'vitest';
import { toTextFragment } from '@/lib/edition/text-fragment';

const read = (fragment: string) => decodeURIComponent(fragment.replace('#:~:text=', ''));

function quote(text: string, quotation: string, language: string): string {
  const offset = text.indexOf(quotation);
  return toTextFragment({
    start: { text, offset },
    end: { text, offset: offset + quotation.length },
    isOneBlock: true,
    language,
  });
}

test('a short quotation is written out, widened to whole words', () => {
  expect(read(quote('The park opens in spring.', 'ark open', 'en'))).toBe('park opens');
  expect(read(quote('记者走进园区时，大楼还在装修。', '者走进园', 'zh-Hans'))).toBe('记者走进园区');
});

test('marks that mean something in a fragment are encoded', () => {
  expect(quote('Well-known, a & b', 'Well-known, a & b', 'en')).toBe(
    '#:~:text=Well%2Dknown%2C%20a%20%26%20b',
  );
});

test('a long quotation is named by its ends', () => {
  const text = `开头的几个词在这里。${'中间很长。'.repeat(20)}结尾的几个词在那里。`;
  const [first = '', last = '', ...more] = read(quote(text, text, 'zh-Hans')).split(',');
  expect(more).toEqual([]);
  expect(text.startsWith(first)).toBe(true);
  expect(text.endsWith(last)).toBe(true);
  expect(first.length).toBeGreaterThanOrEqual(12);
});

test('a quotation over blocks begins in one and ends in the other', () => {
  const fragment = toTextFragment({
    start: { text: 'First one here', offset: 6 },
    end: { text: 'Second one there', offset: 6 },
    isOneBlock: false,
    language: 'en',
  });
  expect(read(fragment)).toBe('one here,Second');
});

test('nothing quoted is no fragment', () => {
  expect(
    toTextFragment({
      start: { text: '', offset: 0 },
      end: { text: '', offset: 0 },
      isOneBlock: true,
      language: 'en',
    }),
  ).toBe('');
});
