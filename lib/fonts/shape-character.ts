import { type Face, songMarks } from './face';
import { type GlyphRun, type OpenFace, openFace } from './open-face';

/** The glyphs of a character, and the face that they are from: the given one, or its first fallback that has it. */
export interface ShapedCharacter extends GlyphRun {
  face: Face;
  unitsPerEm: number;
}

/** Returns the glyphs of a character. Where no face has it, they are the given face's `.notdef`. */
export type ShapeCharacter = (face: Face, character: string) => ShapedCharacter;

/** Fallbacks of each face, in the order of the font families in components/sheet/sheet.css. */
const fallbacks = {
  song: ['hei', 'kai', 'heavy'],
  heavy: ['hei', 'song', 'kai'],
  hei: ['heavy', 'song', 'kai'],
  kai: ['song', 'hei', 'heavy'],
} satisfies Record<Face, Face[]>;

/**
 * Opens the faces for shaping. Measuring and drawing both use this, so that they agree on the face of each
 * character.
 */
export async function openShaper(): Promise<ShapeCharacter> {
  const [song, heavy, hei, kai] = await Promise.all([
    openFace('song'),
    openFace('heavy'),
    openFace('hei'),
    openFace('kai'),
  ]);
  const fonts = { song, heavy, hei, kai } satisfies Record<Face, OpenFace>;
  const shapeIn = (face: Face, character: string): ShapedCharacter => {
    const { shape, unitsPerEm } = fonts[face];
    return { ...shape(character), face, unitsPerEm };
  };
  return (face, character) => {
    const first = face === 'kai' && songMarks.includes(character) ? 'song' : face;
    const own = shapeIn(first, character);
    if (!own.isMissing) return own;
    for (const other of fallbacks[first]) {
      const shaped = shapeIn(other, character);
      if (!shaped.isMissing) return shaped;
    }
    return own;
  };
}
