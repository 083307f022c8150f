import { convert } from 'fontverter';
import { Blob, Face, Font as HarfBuzzFont } from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { type Font, isFont } from '@/lib/fonts/font';
import files from '@/lib/fonts/font-files.json' with { type: 'json' };
import { readFont } from '@/lib/fonts/read-font';
import { cutFont } from '@/lib/fonts/subset/cut-font';
import { toTriplet } from '@/lib/fonts/subset/to-triplet';
import { toWoff2 } from '@/lib/fonts/subset/to-woff2';

/** Plain, rare and composite letters, marks, and a space that has no outline. */
const text = '惠济新兴产业园区建设提速，“十字花”——鬱龘ÅéñǖQ&@1234 ';

async function subset(font: Font): Promise<Buffer> {
  return cutFont(await readFont(font), text);
}

function outlinesOf(font: Buffer): string[] {
  const opened = new HarfBuzzFont(new Face(new Blob(font)));
  return [...text].map((letter) => {
    const glyph = opened.glyph(letter.codePointAt(0) ?? 0) ?? 0;
    return `${letter} ${opened.glyphHAdvance(glyph)} ${opened.glyphToPath(glyph)}`;
  });
}

test.each(Object.keys(files).filter(isFont))(
  '%s draws every letter the same once it is compressed',
  async (face) => {
    const font = await subset(face);
    const unpacked = await convert(toWoff2(font), 'truetype');
    expect(outlinesOf(unpacked)).toEqual(outlinesOf(font));
  },
);

test('a font file is nearly as small as the reference encoder makes it', async () => {
  const font = await subset('song');
  const reference = await convert(font, 'woff2');
  expect(toWoff2(font).length).toBeLessThan(reference.length * 1.02);
});

test('a file that is no TrueType font is refused', () => {
  expect(() => toWoff2(Buffer.from('OTTO'.padEnd(64)))).toThrow('Only TrueType');
});

test.each([
  [0, 0, 1, [0]],
  [0, -1279, 8, [255]],
  [300, 0, 13, [44]],
  [1, 1, 23, [0]],
  [-64, 64, 82, [255]],
  [65, 1, 87, [64, 0]],
  [-768, -768, 116, [255, 255]],
  [769, 5, 123, [48, 16, 5]],
  [-4096, 32767, 126, [16, 0, 127, 255]],
])('a step of %i and %i is kind %i', (x, y, kind, bytes) => {
  expect(toTriplet(x, y)).toEqual({ kind, bytes });
});
