import { Blob, Face, Font, Buffer as GlyphBuffer, shape } from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { makeBoxFont } from '@/lib/fonts/box-font';

test.each([1000, 966])(
  'a box font of %i draws a frame of that width for any character',
  (width) => {
    const face = new Face(new Blob(makeBoxFont(width)));
    expect([...face.collectUnicodes()].filter((point) => point < 0xffff)).toEqual([]);
    const font = new Font(face);
    const buffer = new GlyphBuffer();
    buffer.addText('报纸');
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const glyphs = buffer.getGlyphInfosAndPositions();
    expect(glyphs.map(({ codepoint, xAdvance }) => [codepoint, xAdvance])).toEqual([
      [0, width],
      [0, width],
    ]);
    expect(font.glyphToJson(0).filter(({ type }) => type === 'M')).toHaveLength(2);
  },
);
