import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openRulers } from '@/lib/fonts/advances';
import { faces } from '@/lib/fonts/face';
import { findOpenFont } from '@/lib/fonts/open-font';
import { openOutlines } from '@/lib/fonts/outlines';

const sets = ['chinese', 'latin'] as const;

/** Characters that fonts treat in ways of their own, and others that share a glyph with them. */
const treacherous = [
  '\u00ad',
  '-',
  '‐',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u2060',
  '\u2063',
  '\ufe0f',
  '\ufeff',
  '\u034f',
  '\u{10FFFD}',
  '🎉',
  '👨‍👩‍👧‍👦',
  '🇨🇳',
  '1️⃣',
  ' ',
  '\u00a0',
  '\u202f',
  '\t',
  '—',
  '…',
  '’',
  'བོད',
];

const characters = fc.array(
  fc.oneof(
    fc.constantFrom(...treacherous),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  { minLength: 1, maxLength: 30 },
);

test.each(sets)('in %s faces, a width never depends on what was measured before', async (set) => {
  await fc.assert(
    fc.asyncProperty(characters, fc.constantFrom(...faces), async (text, face) => {
      // Each has a cache of its own over the same open fonts.
      const [forwards, backwards] = await Promise.all([openRulers(set), openRulers(set)]);
      const there = text.map((one) => forwards.measure(face, one));
      const back = text.toReversed().map((one) => backwards.measure(face, one));
      expect(back.toReversed()).toEqual(there);
    }),
  );
});

test('a font gives the same answer after it has shaped and drawn any text', async () => {
  const outlines = await openOutlines('chinese');
  const { shape } = (await findOpenFont('song'))();
  await fc.assert(
    fc.asyncProperty(characters, fc.string({ unit: 'grapheme' }), async (text, other) => {
      const before = text.map((one) => shape(one));
      shape(other + text.join(''));
      for (const one of text) outlines.find('song', one);
      expect(text.map((one) => shape(one))).toEqual(before);
    }),
  );
});

test.each(sets)('in %s faces, characters that print nothing have no width', async (set) => {
  const { measure } = await openRulers(set);
  for (const face of faces) {
    for (const character of [
      '\u00ad',
      '\u200b',
      '\u200d',
      '\u200e',
      '\u2060',
      '\u2063',
      '\ufeff',
    ]) {
      expect(measure(face, character)).toBe(0);
    }
  }
});

test.each(sets)('in %s faces, the narrow space is narrow', async (set) => {
  const { measure } = await openRulers(set);
  for (const face of faces) {
    expect(measure(face, '\u202f')).toBeGreaterThan(0.1);
    expect(measure(face, '\u202f')).toBeLessThanOrEqual(0.25);
  }
});

test('what is drawn as one is measured as one', async () => {
  const { measure } = await openRulers('chinese');
  const one = measure('song', '👍');
  for (const sequence of ['👨‍👩‍👧‍👦', '🇨🇳', '👍🏽', '👩🏽‍🔬', '🏳️‍🌈', '1️⃣']) {
    expect(measure('song', sequence)).toBe(one);
  }
  expect(measure('song', 'e\u0301')).toBe(measure('song', 'é'));
  expect(measure('song', 'ब्बा')).toBeLessThan(measure('song', 'ब') + measure('song', 'बा') + 0.2);
});

test('a Latin paper has the quotes and dots of a Latin face, a Chinese paper its own', async () => {
  const { measure: chinese } = await openRulers('chinese');
  const { measure: latin } = await openRulers('latin');
  expect(chinese('song', '’')).toBe(1);
  expect(latin('song', '’')).toBeGreaterThan(0.15);
  expect(latin('song', '’')).toBeLessThan(0.35);
  expect(latin('kai', '…')).toBeLessThanOrEqual(1);
  expect(latin('song', '报')).toBe(1);
});
