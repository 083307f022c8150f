import { expect, test } from 'vitest';
import { openRulers } from '@/lib/fonts/advances';
import { faces } from '@/lib/fonts/face';
import { fontsOf } from '@/lib/fonts/face-sets';
import { findOpenFont } from '@/lib/fonts/open-font';
import { openOutlines } from '@/lib/fonts/outlines';

const chinese = await openOutlines('chinese');
const latin = await openOutlines('latin');

/** Names and words that papers print: extension A, B and G, minority names, Latin, Cyrillic, kana, hangul. */
const rare = ['𠮷', '㙍', '镕', '堃', '𰻞', '·', 'é', 'ř', 'Ж', 'か', '한', '①', '℃', '㎡', '〇'];
/** Emoji and scripts for which there are fallback fonts. */
const foreign = [
  '👨‍👩‍👧‍👦',
  '🇨🇳',
  '👍🏽',
  '❤️',
  '1️⃣',
  'ก',
  '₿',
  'བོད',
  'ᠮᠣᠩᠭᠣᠯ',
  'ꆈ',
  'ئۇيغۇر',
  'ते',
  'ʃ',
  '→',
];

test.each([...rare, ...foreign])('%s is drawn in every face of a Chinese paper', (cluster) => {
  for (const face of faces) {
    const { font, edges } = chinese.find(face, cluster);
    expect(font).toBeDefined();
    expect(edges.length).toBeGreaterThan(0);
  }
});

test('a Latin paper draws letters and marks in its own fonts, and Chinese characters in Song and Hei', () => {
  for (const face of faces) {
    const [own] = fontsOf('latin', face);
    for (const letter of ['A', 'ß', 'ế', '“', '’', '…', '—', '-']) {
      expect(latin.find(face, letter).font).toBe(own);
    }
    expect(['song', 'heavy', 'hei']).toContain(latin.find(face, '报').font);
  }
});

test('a character that no font has is drawn as a box', () => {
  const unassigned = '\u{10FFFD}';
  for (const outlines of [chinese, latin]) {
    for (const face of faces) {
      const { font, edges } = outlines.find(face, unassigned);
      expect(font).toBeUndefined();
      expect(edges.length).toBe(32);
    }
  }
});

test('an outline reaches as far as the glyph of its font', async () => {
  for (const face of faces) {
    const [own] = fontsOf('chinese', face);
    const { shape, outlineOf, unitsPerEm } = (await findOpenFont(own))();
    for (const character of ['报', '国', '，', 'g']) {
      const [glyph] = shape(character).glyphs;
      if (!glyph) throw new Error(`${face} has no ${character}`);
      const ends = outlineOf(glyph.id).map(({ values }) => values.slice(-2));
      const scale = 1000 / unitsPerEm;
      const xs = ends.flatMap(([x]) => (x === undefined ? [] : x * scale));
      const ys = ends.flatMap(([, y]) => (y === undefined ? [] : -y * scale));
      const edges = [...chinese.find(face, character).edges];
      const across = edges.filter((_, index) => index % 2 === 0);
      const down = edges.filter((_, index) => index % 2 === 1);
      // Curves are cut into edges that stray by two thousandths of an em, and bulge beyond their ends.
      const short = [
        Math.min(...across) - Math.min(...xs),
        Math.max(...xs) - Math.max(...across),
        Math.min(...down) - Math.min(...ys),
        Math.max(...ys) - Math.max(...down),
      ];
      expect(Math.max(...short), `${character} in ${face}`).toBeLessThan(3);
    }
  }
});

test('joiners and variation selectors are invisible', () => {
  for (const character of ['\u200d', '\ufe0f', '\u00ad', '\u200b']) {
    expect(chinese.find('song', character).edges).toEqual(new Int16Array());
  }
});

test('quotation marks in Kai text are full-width', () => {
  expect(chinese.find('kai', '“').font).toBe('song');
  expect(chinese.find('kai', '杨').font).toBe('kai');
});

test('a character is measured in the font that draws it', async () => {
  const { measure } = await openRulers('chinese');
  expect(measure('song', 'ř')).toBe(measure('kai', 'ř'));
  expect(measure('song', 'ř')).toBeLessThan(0.6);
  expect(measure('heavy', '𠮷')).toBe(1);
});
