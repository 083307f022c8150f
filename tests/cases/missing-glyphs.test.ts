import { expect, test } from 'vitest';
import type { Diagnostic } from '@/lib/content/diagnostic';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';

async function check(paper: string): Promise<Diagnostic[]> {
  const folder = `tests/cases/missing-glyphs/${paper}`;
  const { paper: settings, diagnostics } = await readPaper(folder);
  if (!settings) throw new Error(`${folder} has no valid paper.yaml`);
  return [...diagnostics, ...(await readEdition(folder, '2024-03-02', settings)).diagnostics];
}

test('a character that no face has is reported once, where it stands first', async () => {
  const diagnostics = (await check('names-zh')).filter(({ code }) => code === 'no-glyph');
  const found = diagnostics.map(({ code, severity, line, column, message }) => {
    return `${line}:${column} ${severity} ${code}: ${message}`;
  });
  expect(found).toEqual([
    '2:9 warning no-glyph: no face has ᚠ U+16A0',
    '2:11 warning no-glyph: no face has ন U+09A8',
    '2:12 warning no-glyph: no face has ম U+09AE',
    '2:13 warning no-glyph: no face has স্কা U+09B8 U+09CD U+0995 U+09BE',
    '2:17 warning no-glyph: no face has র U+09B0',
    '5:15 warning no-glyph: no face has 𧎼 U+273BC',
    '10:40 warning no-glyph: no face has ᚢ U+16A2',
  ]);
});

test('the scripts of minorities, phonetic letters and emoji have faces', async () => {
  const places = (await check('names-zh')).map(({ line }) => line);
  expect(places).not.toContain(8);
});

test('names from all of Europe, from China and Japan are printed in an English paper', async () => {
  expect(await check('plain-en')).toEqual([]);
});

test('the scripts of minorities and neighbours, phonetic letters and signs have faces in a Chinese paper', async () => {
  expect(await check('scripts-zh')).toEqual([]);
});
