/** A set of faces that papers are set in; lib/fonts/face-sets.ts lists its fonts. */
export type FaceSet = 'chinese' | 'latin';

/** Returns the set of faces of papers in a script. */
export function faceSetOf({ script }: { script: string }): FaceSet {
  return script === 'latin' ? 'latin' : 'chinese';
}
