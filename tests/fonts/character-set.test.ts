import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromAddress, toAddress } from '@/lib/fonts/character-set';

test('the same characters give the same font address, in any order', () => {
  expect(toAddress('新闻新闻报')).toBe(toAddress('报闻新'));
  expect(toAddress('新闻')).not.toBe(toAddress('新'));
});

test('the font address of a page of headlines is short', () => {
  const han = Array.from({ length: 200 }, (_, index) =>
    String.fromCodePoint(0x4e00 + index * 97),
  ).join('');
  expect(toAddress(han).length).toBeLessThan(420);
});

test('a font address names its characters, rare ones too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const expected = [...new Set(text)].filter((one) => (one.codePointAt(0) ?? 0) > 31);
      expect(new Set(fromAddress(toAddress(text)))).toEqual(new Set(expected));
    }),
  );
});

test('an invented font address is never an error', () => {
  expect(fromAddress('not an address')).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), (address) => {
      expect(['string', 'undefined']).toContain(typeof fromAddress(address));
    }),
  );
});
