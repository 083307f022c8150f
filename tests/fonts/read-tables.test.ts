import { readFileSync } from 'node:fs';
import { Blob, Face } from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { findOpenFont } from '@/lib/fonts/open-font';
import { readTables } from '@/lib/fonts/read-tables';
import { trueTypeFile } from '@/lib/fonts/unpack-font';

const fonts = ['kai', 'roman', 'pictographs', 'tai-le'] as const;

test.each(fonts)('tables that are read from %s are the same as in the whole font', async (font) => {
  const file = await trueTypeFile(font);
  const tags = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'none'];
  const whole = new Face(new Blob(readFileSync(file)));
  const part = new Face(new Blob(readTables(file, tags)));
  const tableOf = (face: Face, tag: string) => Buffer.from(face.referenceTable(tag) ?? []);
  for (const tag of tags) expect(tableOf(part, tag).equals(tableOf(whole, tag)), tag).toBe(true);
  expect(tableOf(part, 'cmap').length).toBeGreaterThan(0);
  expect(tableOf(part, 'glyf')).toHaveLength(0);
});

test('a font that is open for measuring still draws', async () => {
  const { shape, outlineOf } = (await findOpenFont('song'))();
  const [glyph] = shape('版').glyphs;
  expect(outlineOf(glyph?.id ?? 0).length).toBeGreaterThan(10);
});
