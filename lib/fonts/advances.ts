import type { Face } from './face';
import { openShapes } from './find-shape';

/** Advance of one character in em of its own size. */
export type Measure = (face: Face, character: string) => number;

/**
 * Opens the faces for measuring: widths come from the fonts' own tables, so that what is set on the
 * server stands in the browser to the pixel. Opening costs half a second and is done once; a width costs
 * a look into a table. A character that its face lacks is as wide as in the face that stands in for it.
 */
export async function openMeasure(): Promise<Measure> {
  const find = await openShapes();
  const known = new Map<string, number>();
  return (face, character) => {
    const key = face + character;
    const width = known.get(key) ?? widthOf(find(face, character));
    known.set(key, width);
    return width;
  };
}

function widthOf({ advance, unitsPerEm }: { advance: number; unitsPerEm: number }): number {
  return advance / unitsPerEm;
}
