import { expect, test } from 'vitest';
import { openMeasure } from '@/lib/fonts/advances';
import { faces } from '@/lib/fonts/face';
import { openFace } from '@/lib/fonts/open-face';
import { openOutlines } from '@/lib/fonts/outlines';

const find = await openOutlines();

/** Names and words that papers print: extension A, B and G, minority names, Latin, Cyrillic, kana, hangul. */
const rare = ['𠮷', '㙍', '镕', '堃', '𰻞', '·', 'é', 'ř', 'Ж', 'か', '한', '①', '℃', '㎡', '〇'];

test.each(rare)('%s is drawn, in whatever face it is asked for', (character) => {
  for (const face of faces) expect(find(face, character)?.edges.length).toBeGreaterThan(0);
});

test('no face ever draws the box that says a character is missing', async () => {
  for (const face of faces) {
    const { shape, unitsPerEm } = await openFace(face);
    const box = shape('\u{10FFFD}');
    expect(box.isMissing).toBe(true);
    const width = Math.max(...box.glyphs.map(({ path }) => path.bbox.maxX)) * (1000 / unitsPerEm);
    expect(width).toBeGreaterThan(0);
  }
  for (const character of ['😀', 'ก', '₿', '\u{10FFFD}']) {
    for (const face of faces) expect(find(face, character)).toBeUndefined();
  }
});

test('what only steers others has no shape', () => {
  for (const character of ['\u200d', '\ufe0f', '\u00ad', '\u200b']) {
    expect(find('song', character)).toEqual({ face: 'song', edges: new Int16Array() });
  }
});

test('marks that Kai draws as Latin ones come from Song', () => {
  expect(find('kai', '“')?.face).toBe('song');
  expect(find('kai', '杨')?.face).toBe('kai');
});

test('a character is as wide as the face that draws it makes it', async () => {
  const measure = await openMeasure();
  expect(measure('song', 'ř')).toBe(measure('kai', 'ř'));
  expect(measure('song', 'ř')).toBeLessThan(0.6);
  expect(measure('heavy', '𠮷')).toBe(1);
});
