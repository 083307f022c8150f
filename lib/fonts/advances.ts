import type { Face } from './face';
import { openShaper } from './shape-character';

/** Returns the advance of one character, in em of its own size. */
export type Measure = (face: Face, character: string) => number;

/**
 * Opens the faces for measuring. Widths come from the fonts' own tables, so that lines set on the server are
 * as wide in the browser, to the pixel. A character that its face lacks has the width that it has in the
 * fallback face. Opening takes half a second; widths are cached.
 */
export async function openMeasure(): Promise<Measure> {
  const shape = await openShaper();
  const known = new Map<string, number>();
  return (face, character) => {
    const key = face + character;
    const width = known.get(key) ?? widthOf(shape(face, character));
    known.set(key, width);
    return width;
  };
}

function widthOf({ advance, unitsPerEm }: { advance: number; unitsPerEm: number }): number {
  return advance / unitsPerEm;
}
