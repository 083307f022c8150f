import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchAddress } from '@/lib/addresses/match-address';
import {
  choosePaperCopy,
  listScreenCopies,
  nameVariant,
  paperWidths,
  parseVariant,
  screenWidths,
} from '@/lib/addresses/picture-variants';

const named = [
  ...screenWidths.map((width) => ({ kind: 'screen' as const, width })),
  ...paperWidths.map((width) => ({ kind: 'paper' as const, width })),
];

test.each(named)('$kind $width has a name and an address', (variant) => {
  const name = nameVariant(variant);
  expect(parseVariant(name)).toEqual(variant);
  expect(matchAddress(`/2026-11-24/media/gate.jpg/${name}`)).toMatchObject({
    form: 'pictureVariant',
    values: { name: 'gate.jpg', variant: name },
  });
  expect(matchAddress(`/media/gate.jpg/${name}`)?.form).toBe('standingPictureVariant');
});

test('a moving picture has a name', () => {
  expect(parseVariant(nameVariant({ kind: 'moving' }))).toEqual({ kind: 'moving' });
});

test.each(['641.webp', '640.jpg', '640.webp/', '0640.webp', 'paper-641', 'paper-', '9999.webp'])(
  '%s is no copy',
  (name) => {
    expect(parseVariant(name)).toBeUndefined();
    expect(matchAddress(`/2026-11-24/media/gate.jpg/${name}`)).toBeUndefined();
  },
);

test.each([
  [200, ['320.webp 200']],
  [320, ['320.webp 320']],
  [700, ['320.webp 320', '480.webp 480', '640.webp 640', '960.webp 700']],
])('a browser chooses for a picture of %i pixels among %j', (width, copies) => {
  expect(listScreenCopies(width).map((copy) => `${copy.name} ${copy.width}`)).toEqual(copies);
});

test('a picture on paper has 200 to 250 pixels to the inch', () => {
  fc.assert(
    fc.property(fc.double({ min: 12, max: 400, noNaN: true }), (millimetres) => {
      const width = Number(choosePaperCopy(millimetres).replace('paper-', ''));
      const perInch = (width * 25.4) / millimetres;
      expect(perInch).toBeLessThanOrEqual(250);
      expect(perInch).toBeGreaterThanOrEqual(195);
    }),
  );
});
