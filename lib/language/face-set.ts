import type { Script } from './language';

/** A set of faces that papers are set in; lib/fonts/face-sets.ts lists its fonts. */
export type FaceSet = 'chinese' | 'japanese' | 'korean' | 'latin';

/** Returns the set of faces of papers in a script. */
export function faceSetOf({ script }: { script: Script }): FaceSet {
  return faceSets[script];
}

/** Papers in other scripts have no sheets; their views take the fallbacks of the Chinese faces. */
const faceSets: Record<Script, FaceSet> = {
  han: 'chinese',
  kana: 'japanese',
  hangul: 'korean',
  latin: 'latin',
  other: 'chinese',
};
