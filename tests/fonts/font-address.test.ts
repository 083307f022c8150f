import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAddress } from '@/lib/fonts/character-set';
import { fromFontAddress, toFontAddress } from '@/lib/fonts/font-address';

test('an address of a page gives its characters back, and only for its own font', () => {
  const address = toFontAddress('song', '老桥新闻');
  expect(address).toMatch(/^[\w-]+\.[\w-]{16}$/);
  expect(new Set(fromFontAddress('song', address))).toEqual(new Set('老桥新闻'));
  expect(fromFontAddress('hei', address)).toBeUndefined();
});

test('a set of characters without our tag, or with that of another set, is none', () => {
  const [set, tag] = toFontAddress('song', '老桥').split('.');
  const other = toAddress('新闻');
  for (const address of [
    other,
    `${other}.`,
    `${other}.${tag}`,
    `${set}.${tag}.`,
    `${set}.${tag}x`,
  ]) {
    expect(fromFontAddress('song', address)).toBeUndefined();
  }
});

test('an invented address is never an error and never a set', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (set, tag) => {
      expect(fromFontAddress('song', `${set}.${tag}`)).toBeUndefined();
      expect(fromFontAddress('song', set)).toBeUndefined();
    }),
  );
});
