import { makeBoxFont } from '@/lib/fonts/box-font';
import { type FaceSet, familyOf } from '@/lib/language/face-set';

interface BoxFont {
  name: string;
  /** Width of the box, in thousandths of an em. */
  advance: number;
  /** A `unicode-range`. */
  range: string;
}

/**
 * Fonts of empty boxes as wide as Han and hangul are in our fonts. On a system without any font for them, browsers draw
 * boxes of another width until our file arrives, and all lines then move. A system's own font for a character, also one
 * that no style sheet names, is still taken first.
 */
const boxFonts: readonly BoxFont[] = [
  {
    name: 'box-han',
    advance: 1000,
    range: 'U+2E80-312F,U+3190-A4CF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF,U+20000-3FFFF',
  },
  // As in Myeongjo: on such a system, it also draws what is in a face whose file came too late (font-delivery.ts).
  { name: 'box-hangul', advance: 966, range: 'U+1100-11FF,U+3130-318F,U+AC00-D7FF' },
];

/** Latin papers have a few Han and no lines of them. */
function boxesOf(set: FaceSet): readonly BoxFont[] {
  return familyOf(set) === 'latin' ? [] : boxFonts;
}

/** Returns the names of the families, which are the first of all lists. */
export function boxFamilies(set: FaceSet): string[] {
  return boxesOf(set).map(({ name }) => name);
}

/**
 * Returns a script that declares the fonts. Browsers have a font whose bytes a script hands over before they draw
 * anything; one in a style sheet, even as a data address, comes after the first drawing and so would move the lines
 * itself. Undefined where no box is needed.
 */
export function boxScript(set: FaceSet): string | undefined {
  const fonts = boxesOf(set).map(({ name, advance, range }) => {
    return [name, makeBoxFont(advance).toString('base64'), range];
  });
  if (fonts.length === 0) return undefined;
  const bytes = 'Uint8Array.from(atob(d),c=>c.charCodeAt(0))';
  const descriptors = '{unicodeRange:r,weight:"100 900"}';
  return `for(const[n,d,r]of${JSON.stringify(fonts)})document.fonts.add(new FontFace(n,${bytes},${descriptors}))`;
}
