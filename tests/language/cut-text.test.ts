import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from '@/lib/language/cut-text';

test.each<[text: string, most: number, cut: string]>([
  ['春游', 4, '春游'],
  ['春游湖山', 3, '春游湖'],
  ['到🎉🎉', 2, '到'],
  ['到🎉🎉', 3, '到🎉'],
  ['👨‍👩‍👧家', 7, ''],
  ['👨‍👩‍👧家', 8, '👨‍👩‍👧'],
  ['e\u0301a', 1, ''],
  ['🇨🇳🇫🇷', 5, '🇨🇳'],
])('%s cut at %i is %s', (text, most, cut) => {
  expect(cutText(text, most)).toBe(cut);
});

test('a cut text is the start of the text and has no half characters', () => {
  const text = fc
    .array(fc.constantFrom('中', 'a', '🎉', '👨‍👩‍👧', 'e\u0301', '🇨🇳'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, fc.nat(60), (whole, most) => {
      const cut = cutText(whole, most);
      expect(whole.startsWith(cut)).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
