import { expect, test } from 'vitest';
import { openRulers } from '@/lib/fonts/advances';
import { fontsOf, marksOf } from '@/lib/fonts/face-sets';
import { type FaceFamily, faceNames, faceSetOf, familyOf } from '@/lib/language/face-set';

const families = Object.entries(faceNames).flatMap(([family, names]) =>
  names.map((name) => [family as FaceFamily, name] as const),
);

test.each(families)(
  'a %s paper set in %s has a font of its own for headlines and text',
  (family, name) => {
    const set = `${family}/${name}/${name}` as const;
    expect(familyOf(set)).toBe(family);
    for (const face of ['heavy', 'song'] as const) {
      const [own, ...rest] = fontsOf(set, face);
      expect(rest).not.toContain(own);
      // Whatever the chosen font lacks, those of the family draw as before.
      expect([own, ...rest]).toEqual(expect.arrayContaining([...fontsOf(family, face)]));
    }
  },
);

test('only the chosen faces change, and an unknown name changes nothing', () => {
  const set = faceSetOf({ script: 'latin' }, { headlineFace: 'Libre Franklin' });
  expect(fontsOf(set, 'heavy')[0]).toBe('gothic');
  for (const face of ['song', 'hei', 'kai', 'bold'] as const) {
    expect(fontsOf(set, face)).toEqual(fontsOf('latin', face));
  }
  expect(fontsOf('latin/Comic Sans/', 'heavy')).toEqual(fontsOf('latin', 'heavy'));
  expect(faceSetOf({ script: 'han' }, {})).toBe('chinese');
});

test('italics and bold of a Latin text are those of its face', () => {
  const set = faceSetOf({ script: 'latin' }, { bodyFace: 'Newsreader' });
  const own = (['song', 'kai', 'bold'] as const).map((face) => fontsOf(set, face)[0]);
  expect(own).toEqual(['newsreader', 'newsreader-italic', 'headline']);
});

test('text in Kai has the quotation marks of Song, whatever its face is for', () => {
  const set = faceSetOf({ script: 'han' }, { headlineFace: 'LXGW WenKai' });
  expect(marksOf(set, 'heavy')).toEqual(marksOf('chinese', 'kai'));
  expect(marksOf(set, 'song')).toBeUndefined();
});

test('text is measured in the face that it is drawn in', async () => {
  const plain = await openRulers('latin');
  const chosen = await openRulers(faceSetOf({ script: 'latin' }, { bodyFace: 'Libre Franklin' }));
  expect(chosen.measure('song', 'm')).not.toBe(plain.measure('song', 'm'));
  expect(chosen.measure('heavy', 'm')).toBe(plain.measure('heavy', 'm'));
});
