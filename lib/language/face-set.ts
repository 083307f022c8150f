/** A set of faces that papers are set in; lib/fonts/face-sets.ts lists its fonts. */
export type FaceSet = 'chinese' | 'latin';

/** Returns the set of faces of a language's papers: the one that its module names, or the usual one of its script. */
export function faceSetOf(language: { faces?: FaceSet; script: string }): FaceSet {
  return language.faces ?? (language.script === 'latin' ? 'latin' : 'chinese');
}
