import { type Face, songMarks } from './face';
import { type OpenFace, openFace, type Shaped } from './open-face';

/** A character as shaped by a face: the asked one, or the first of those that stand in for it. */
export interface FoundShape extends Shaped {
  face: Face;
  unitsPerEm: number;
}

/** Where no face has the character, the asked one's, which is missing. */
export type FindShape = (face: Face, character: string) => FoundShape;

/** Who stands in for whom: the nearest in colour first, then whoever has the most characters. */
const standIns = {
  song: ['hei', 'kai', 'heavy'],
  heavy: ['hei', 'song', 'kai'],
  hei: ['heavy', 'song', 'kai'],
  kai: ['song', 'hei', 'heavy'],
} satisfies Record<Face, Face[]>;

/**
 * Opens the faces to look characters up in them: one place decides which face a character is measured
 * and drawn in, so that both always agree.
 */
export async function openShapes(): Promise<FindShape> {
  const [song, heavy, hei, kai] = await Promise.all([
    openFace('song'),
    openFace('heavy'),
    openFace('hei'),
    openFace('kai'),
  ]);
  const fonts = { song, heavy, hei, kai } satisfies Record<Face, OpenFace>;
  const shapeIn = (face: Face, character: string): FoundShape => {
    const { shape, unitsPerEm } = fonts[face];
    return { ...shape(character), face, unitsPerEm };
  };
  return (face, character) => {
    const asked = face === 'kai' && songMarks.includes(character) ? 'song' : face;
    const own = shapeIn(asked, character);
    if (!own.isMissing) return own;
    for (const other of standIns[asked]) {
      const found = shapeIn(other, character);
      if (!found.isMissing) return found;
    }
    return own;
  };
}
