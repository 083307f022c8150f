import type { FaceSet } from '@/lib/language/face-set';
import type { Face } from './face';
import { openShaper, type ShapedCluster } from './shape-cluster';

/**
 * Returns the advance of a cluster, in em of its own size: of one character, or of several that are drawn
 * together.
 */
export type Measure = (face: Face, cluster: string) => number;

/**
 * Opens the faces for measuring. Widths come from the fonts' own tables, so that lines set on the server are
 * as wide in the browser, to the pixel. A character that its face lacks has the width that it has in the
 * fallback font. Widths are cached.
 */
export async function openMeasure(set: FaceSet): Promise<Measure> {
  const { shape } = await openShaper(set);
  const known = new Map<string, number>();
  return (face, cluster) => {
    const key = face + cluster;
    const width = known.get(key) ?? widthOf(cluster, shape(face, cluster));
    if (known.size < mostWidths) known.set(key, width);
    return width;
  };
}

/** Enough for all characters of a large paper in all faces. */
const mostWidths = 100_000;

function widthOf(cluster: string, { isMissing, advance, unitsPerEm }: ShapedCluster): number {
  return isMissing && fullWidth.test(cluster) ? 1 : advance / unitsPerEm;
}

/** Han, kana and Hangul are an em wide in whatever font of the reader draws them. */
const fullWidth = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
