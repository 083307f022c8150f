import { type FaceSet, familyOf } from '@/lib/language/face-set';
import type { Face } from './face';
import { fontsOf, listFonts } from './face-sets';
import { findFont } from './find-font';
import type { Font } from './font';
import { findOpenFont, type OpenFont, type PlacedGlyph } from './open-font';

/** The glyphs of a cluster, and the font that they are from. */
export interface ShapedCluster {
  font: Font;
  unitsPerEm: number;
  glyphs: PlacedGlyph[];
  /** In units of the font. */
  advance: number;
  /** True if no font has the cluster: the glyphs are then those that the face's own font has instead. */
  isMissing: boolean;
}

/**
 * Returns the glyphs of what a reader takes for one character: a letter with its marks, a stack of letters, an
 * emoji sequence, or a word of a script whose letters join.
 */
export type ShapeCluster = (face: Face, cluster: string) => ShapedCluster;

/** The fonts of a set, each opened at its first use. */
export interface Shaper {
  shape: ShapeCluster;
  /** Returns what two adjacent clusters move together, in em: nothing if they are from different fonts. */
  kern: (face: Face, left: string, right: string) => number;
  fontOf: (font: Font) => OpenFont;
}

/**
 * Finds the fonts of a set of faces. Measuring and drawing both use this, so that they agree on the font of each
 * cluster.
 */
export async function openShaper(set: FaceSet): Promise<Shaper> {
  const finding = listFonts(set).map(async (font) => [font, await findOpenFont(font)] as const);
  const fonts = new Map(await Promise.all(finding));
  const fontOf = (font: Font): OpenFont => {
    const open = fonts.get(font);
    if (!open) throw new Error(`The faces "${set}" have no font "${font}"`);
    return open();
  };
  return {
    fontOf,
    kern: (face, left, right) => {
      const font = findFont(set, face, left);
      if (!font || font !== findFont(set, face, right)) return 0;
      const { shape, unitsPerEm } = fontOf(font);
      const [one, other] = [asText(left), asText(right)];
      const together = shape(one + other, { isKerned: true });
      return (together.advance - shape(one).advance - shape(other).advance) / unitsPerEm;
    },
    shape: (face, cluster) => {
      const found = findFont(set, face, cluster);
      const [own] = fontsOf(set, face);
      const font = found ?? own;
      const { shape, unitsPerEm } = fontOf(font);
      // Letters of a word that join are kerned where words are.
      const run = shape(asText(cluster), { isKerned: familyOf(set) === 'latin' });
      return { font, unitsPerEm, isMissing: !found, ...run };
    },
  };
}

/**
 * Returns an emoji without the selector that demands its colours: sheets are drawn in one colour
 * (components/sheet/set-lines.tsx), and where the face has the sign as a letter, that is drawn.
 */
function asText(cluster: string): string {
  return cluster.replaceAll('\ufe0f', '');
}
