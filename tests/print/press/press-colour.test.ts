import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertContent } from '@/lib/print/press/convert-content';
import { makeGrayProfile } from '@/lib/print/press/gray-profile';
import { toPressColour } from '@/lib/print/press/press-colour';
import { readOperators } from '@/lib/print/press/read-operators';

test.each([
  ['the ink of the text', [0.1137, 0.102, 0.0863], [0, 0, 0, 1]],
  ['black', [0, 0, 0], [0, 0, 0, 1]],
  ['white', [1, 1, 1], [0, 0, 0, 0]],
  ['a middle grey', [0.5, 0.5, 0.5], [0, 0, 0, 0.5]],
  ['red', [1, 0, 0], [0, 1, 1, 0]],
  ['a dark blue', [0, 0, 0.4], [1, 1, 0, 0.6]],
] as const)('%s in four inks', (_name, rgb, inks) => {
  expect(toPressColour(rgb, 'cmyk')).toEqual(inks);
});

const part = fc.double({ min: 0, max: 1, noNaN: true });

test('no colour has black under three other inks, and none more than 300 % of ink', () => {
  fc.assert(
    fc.property(fc.tuple(part, part, part), (rgb) => {
      const [cyan = 0, magenta = 0, yellow = 0, black = 0] = toPressColour(rgb, 'cmyk');
      expect(Math.min(cyan, magenta, yellow)).toBe(0);
      expect(cyan + magenta + yellow + black).toBeLessThanOrEqual(3);
      const [gray = 0] = toPressColour(rgb, 'gray');
      expect(gray).toBeGreaterThanOrEqual(0);
      expect(gray).toBeLessThanOrEqual(1);
    }),
  );
});

const isRgbSpace = (name: string) => name === 'Cs1' || name === 'DeviceRGB';
const convert = (content: string) => convertContent(content, { inks: 'cmyk', isRgbSpace });

test.each([
  ['1 0 0 rg', '0 1 1 0 k'],
  ['.5 .5 .5 RG', '0 0 0 0.5 K'],
  ['/Cs1 cs 1 0 0 scn', '0 0 0 1 k 0 1 1 0 k'],
  // The colour space that a state had before is the present one after it.
  ['/Cs1 cs q 0 g Q 0 1 0 sc', '0 0 0 1 k q 0 g Q 1 0 1 0 k'],
  ['/Cs2 cs 1 0 0 scn', '/Cs2 cs 1 0 0 scn'],
  ['/Pattern cs /P1 scn', '/Pattern cs /P1 scn'],
  // What looks like an operator is text.
  ['(1 0 0 rg \\) (1 0 0 rg)) Tj 0 0 1 rg', '(1 0 0 rg \\) (1 0 0 rg)) Tj 1 1 0 0 k'],
  [
    '/Span <</ActualText <FEFF0031>>> BDC 1 1 1 rg EMC',
    '/Span <</ActualText <FEFF0031>>> BDC 0 0 0 0 k EMC',
  ],
  ['% 1 0 0 rg\n0 0 0 rg', '% 1 0 0 rg\n0 0 0 1 k'],
])('%s', (before, after) => {
  expect(convert(before)).toEqual({ content: after, left: [] });
});

test('an inline image of red, green and blue is left, and nothing in it is taken for an operator', () => {
  const image = 'BI /W 1 /H 1 /CS /RGB /BPC 8 ID 1 0 0 rg EI';
  expect(convert(`q ${image} Q`)).toEqual({
    content: `q ${image} Q`,
    left: ['an image inside of its text'],
  });
});

test('operators of any stream are read as they are written', () => {
  const content = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });
  fc.assert(
    fc.property(content, (text) => {
      let last = 0;
      for (const { from, to, name } of readOperators(text)) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(to).toBeGreaterThan(from);
        expect(name).not.toBe('');
        last = to;
      }
    }),
  );
});

test('the profile of one ink has a name, a white and a curve', () => {
  const profile = Buffer.from(makeGrayProfile());
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 12, 24)).toBe('prtrGRAYXYZ ');
  expect(profile.toString('latin1')).toContain('Gray gamma 2.2');
});
