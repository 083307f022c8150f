import { expect, test } from 'vitest';
import { openMeasure } from '@/lib/fonts/advances';
import { faces } from '@/lib/fonts/face';
import { openFace } from '@/lib/fonts/open-face';
import { openOutlines } from '@/lib/fonts/outlines';

const find = await openOutlines();

/** Names and words that papers print: extension A, B and G, minority names, Latin, Cyrillic, kana, hangul. */
const rare = ['𠮷', '㙍', '镕', '堃', '𰻞', '·', 'é', 'ř', 'Ж', 'か', '한', '①', '℃', '㎡', '〇'];

test.each(rare)('%s is drawn in every face', (character) => {
  for (const face of faces) expect(find(face, character)?.edges.length).toBeGreaterThan(0);
});

test('a character that no face has is not drawn, though each font has a box for it', async () => {
  const unassigned = '\u{10FFFD}';
  for (const face of faces) {
    const { shape } = await openFace(face);
    const box = shape(unassigned);
    expect(box.isMissing).toBe(true);
    expect(box.glyphs.flatMap(({ path }) => path.commands)).not.toEqual([]);
  }
  for (const character of ['😀', 'ก', '₿', unassigned]) {
    for (const face of faces) expect(find(face, character)).toBeUndefined();
  }
});

test('an outline reaches as far as the glyph of its font', async () => {
  for (const face of faces) {
    const { shape, unitsPerEm } = await openFace(face);
    for (const character of ['报', '国', '，', 'g']) {
      const [glyph] = shape(character).glyphs;
      if (!glyph) throw new Error(`${face} has no ${character}`);
      const { minX, minY, maxX, maxY } = glyph.path.bbox;
      const [left, right, bottom, top] = [minX, maxX, -minY, -maxY].map(
        (units) => (units * 1000) / unitsPerEm,
      );
      const edges = [...(find(face, character)?.edges ?? [])];
      const across = edges.filter((_, index) => index % 2 === 0);
      const down = edges.filter((_, index) => index % 2 === 1);
      // Curves are cut into edges that stray by two thousandths of an em.
      const off = [
        Math.min(...across) - (left ?? 0),
        Math.max(...across) - (right ?? 0),
        Math.min(...down) - (top ?? 0),
        Math.max(...down) - (bottom ?? 0),
      ];
      expect(Math.max(...off.map(Math.abs)), `${character} in ${face}`).toBeLessThan(3);
    }
  }
});

test('joiners and variation selectors are invisible', () => {
  for (const character of ['\u200d', '\ufe0f', '\u00ad', '\u200b']) {
    expect(find('song', character)).toEqual({ face: 'song', edges: new Int16Array() });
  }
});

test('quotation marks in Kai text are full-width', () => {
  expect(find('kai', '“')?.face).toBe('song');
  expect(find('kai', '杨')?.face).toBe('kai');
});

test('a character is measured in the face that draws it', async () => {
  const measure = await openMeasure();
  expect(measure('song', 'ř')).toBe(measure('kai', 'ř'));
  expect(measure('song', 'ř')).toBeLessThan(0.6);
  expect(measure('heavy', '𠮷')).toBe(1);
});
