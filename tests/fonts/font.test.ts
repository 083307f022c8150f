import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFonts } from '@/lib/fonts/face-sets';
import { fileOf, isFont } from '@/lib/fonts/font';
import files from '@/lib/fonts/font-files.json' with { type: 'json' };
import { faceNames } from '@/lib/language/face-set';

const fonts = Object.keys(files).filter(isFont);

test.each(fonts)('the file of %s is installed', (font) => {
  expect(existsSync(fileOf(font))).toBe(true);
});

test('no font is left installed that no face uses', () => {
  const sets = ['chinese', 'japanese', 'korean', 'latin'] as const;
  const chosen = sets.flatMap((family) =>
    faceNames[family].map((name) => `${family}/${name}/${name}` as const),
  );
  const used = new Set([...sets, ...chosen].flatMap(listFonts));
  expect(fonts.filter((font) => !used.has(font))).toEqual([]);
});
