import type { FaceSet } from '@/lib/language/face-set';
import { hasCodePoint } from './coverage';
import type { Face } from './face';
import { fontsOf, marksOf } from './face-sets';
import type { Font } from './font';

/**
 * Returns the font that draws a character of a face: the face's own, or the first of its fallbacks that has the
 * character. Browsers choose the same, since the families of style sheets are in the same order
 * (components/site/fonts/fonts.tsx).
 *
 * @param cluster what a reader takes for one character; a font draws it if it has all of its code points
 * @returns undefined if no font has it
 */
export function findFont(set: FaceSet, face: Face, cluster: string): Font | undefined {
  const marks = marksOf(set, face);
  if (marks?.characters.includes(cluster)) return marks.font;
  const points = visiblePoints(cluster);
  return fontsOf(set, face).find((font) => points.every((point) => hasCodePoint(font, point)));
}

/** Returns the code points of a text that need a glyph: no joiners, variation selectors or control characters. */
function visiblePoints(text: string): number[] {
  const points: number[] = [];
  for (const character of text) {
    if (!isInvisible(character)) points.push(character.codePointAt(0) ?? 0);
  }
  return points;
}

function isInvisible(character: string): boolean {
  return /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u.test(character);
}
