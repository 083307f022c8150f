import type { Script } from './language';

/** The faces of papers in languages that are set alike; lib/fonts/face-sets.ts lists their fonts. */
export type FaceFamily = 'chinese' | 'japanese' | 'korean' | 'latin';

/**
 * The name of a set of faces that papers are set in: that of a family, or of a family with the faces that a paper
 * chose, for headlines and for the text: `latin/STIX Two/Newsreader`. An empty part stands for the family's own.
 */
export type FaceSet = FaceFamily | `${FaceFamily}/${string}/${string}`;

/** The faces of each family that a paper may choose for its headlines and for its text, its own ones first. */
export const faceNames = {
  chinese: ['Noto Serif SC', 'Noto Sans SC', 'LXGW WenKai'],
  japanese: ['Noto Serif JP', 'Noto Sans JP'],
  korean: ['Noto Serif KR', 'Noto Sans KR'],
  latin: ['Newsreader', 'STIX Two', 'Libre Franklin'],
} as const satisfies Record<FaceFamily, readonly string[]>;

/** The faces that a paper chose. Only names of `faceNames` have an effect. */
export interface ChosenFaces {
  headlineFace?: string;
  bodyFace?: string;
}

/** Returns the set of faces of papers in a script. */
export function faceSetOf(
  { script }: { script: Script },
  { headlineFace = '', bodyFace = '' }: ChosenFaces = {},
): FaceSet {
  const family = families[script];
  return headlineFace || bodyFace ? `${family}/${headlineFace}/${bodyFace}` : family;
}

/** Returns the family of a set. */
export function familyOf(set: FaceSet): FaceFamily {
  return partsOf(set).family;
}

/** Returns the parts of a set's name; without a chosen face, its name is empty. */
export function partsOf(set: FaceSet): { family: FaceFamily; headline: string; body: string } {
  const [family = '', headline = '', body = ''] = set.split('/');
  return { family: isFamily(family) ? family : 'latin', headline, body };
}

const isFamily = (name: string): name is FaceFamily => Object.hasOwn(faceNames, name);

/** Papers in other scripts have no sheets; their views take the fallbacks of the Chinese faces. */
const families: Record<Script, FaceFamily> = {
  han: 'chinese',
  kana: 'japanese',
  hangul: 'korean',
  latin: 'latin',
  other: 'chinese',
};
