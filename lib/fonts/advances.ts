import { type FaceSet, familyOf } from '@/lib/language/face-set';
import type { Face } from './face';
import { openShaper, type ShapedCluster, type Shaper } from './shape-cluster';

/**
 * Returns the advance of a cluster, in em of its own size: of one character, or of several that are drawn
 * together.
 */
export type Measure = (face: Face, cluster: string) => number;

/** Returns what two adjacent clusters move together, in em; negative where they come closer. */
export type Kern = (face: Face, left: string, right: string) => number;

export interface Rulers {
  measure: Measure;
  /** Undefined for faces that are drawn without kerning. */
  kern: Kern | undefined;
}

/**
 * Opens the faces for measuring. Widths come from the fonts' own tables, so that lines set on the server are
 * as wide in the browser, to the pixel. A character that its face lacks has the width that it has in the
 * fallback font. Widths are cached.
 */
export async function openRulers(set: FaceSet): Promise<Rulers> {
  const shaper = await openShaper(set);
  return {
    measure: toMeasure(shaper),
    kern: familyOf(set) === 'latin' ? toKern(shaper) : undefined,
  };
}

function toMeasure({ shape }: Shaper): Measure {
  const known = new Map<string, number>();
  return (face, cluster) => {
    const key = face + cluster;
    const width = known.get(key) ?? widthOf(cluster, shape(face, cluster));
    if (known.size < mostWidths) known.set(key, width);
    return width;
  };
}

function toKern({ kern }: Shaper): Kern {
  const known = new Map<string, number>();
  return (face, left, right) => {
    const key = `${face}${left}\n${right}`;
    const kerning = known.get(key) ?? kern(face, left, right);
    if (known.size < mostWidths) known.set(key, kerning);
    return kerning;
  };
}

/** Enough for all characters of a large paper in all faces, or for their pairs in Latin ones. */
const mostWidths = 100_000;

function widthOf(cluster: string, { isMissing, advance, unitsPerEm }: ShapedCluster): number {
  return isMissing && fullWidth.test(cluster) ? 1 : advance / unitsPerEm;
}

/** Han, kana and Hangul are an em wide in whatever font of the reader draws them. */
const fullWidth = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
