import { makeBoxFont } from '@/lib/fonts/box-font';
import type { FaceSet } from '@/lib/language/face-set';

interface BoxFont {
  name: string;
  address: string;
  rule: string;
}

/**
 * Fonts of empty boxes as wide as Han and hangul are in our fonts. On a system without any font for them, browsers draw
 * boxes of another width until our file arrives, and all lines then move. They are in the page itself, and preloaded, so
 * that browsers have them before the first drawing; later they would move the lines themselves, so they are optional. A
 * system's own font for a character, also one that no style sheet names, is still taken first.
 */
const boxFonts: readonly BoxFont[] = [
  toBoxFont(
    'box-han',
    1000,
    'U+2E80-312F,U+3190-A4CF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF,U+20000-3FFFF',
  ),
  toBoxFont('box-hangul', 920, 'U+1100-11FF,U+3130-318F,U+AC00-D7FF'),
];

function toBoxFont(name: string, advance: number, range: string): BoxFont {
  const address = `data:font/ttf;base64,${makeBoxFont(advance).toString('base64')}`;
  const descriptors = `font-weight:100 900;font-display:optional;unicode-range:${range}`;
  return {
    name,
    address,
    rule: `@font-face{font-family:${name};src:url(${address});${descriptors}}`,
  };
}

/** Latin papers have a few Han and no lines of them. */
function boxesOf(set: FaceSet): readonly BoxFont[] {
  return set === 'latin' ? [] : boxFonts;
}

/** Returns the names of the families, which are the first of all lists. */
export function boxFamilies(set: FaceSet): string[] {
  return boxesOf(set).map(({ name }) => name);
}

export function boxRules(set: FaceSet): string[] {
  return boxesOf(set).map(({ rule }) => rule);
}

/** Returns the data addresses of the fonts, to be preloaded. */
export function boxAddresses(set: FaceSet): string[] {
  return boxesOf(set).map(({ address }) => address);
}
