import { expect, test } from 'vitest';
import { loadEnglishHyphenate } from '@/lib/language/en/hyphenate';

test.each([
  ['garden', 'gar-den'],
  ['Schrödinger', 'Schrö-ding-er'],
  ['Dvořák', 'Dvo-řák'],
  ['Erdoğan', 'Er-do-ğan'],
  ['Zürich', 'Zürich'],
  // Decomposed, the marks are characters of their own.
  ['Schro\u0308dinger', 'Schro\u0308dinger'],
  ['Straße', 'Straße'],
])('the syllables of %s in English text', async (word, expected) => {
  const hyphenate = await loadEnglishHyphenate();
  expect(hyphenate(word).join('-')).toBe(expected);
});
