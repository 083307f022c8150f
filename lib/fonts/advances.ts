import { create } from 'fontkit';
import { type Face, faces, songMarks } from './face';
import { readFace } from './read-face';

/** Advance of one character in em of its own size. */
export type Measure = (face: Face, character: string) => number;

/**
 * Opens the faces for measuring: widths come from the fonts' own tables, so that what is set on the
 * server stands in the browser to the pixel. Opening costs half a second and is done once; a width costs
 * a look into a table.
 */
export async function openMeasure(): Promise<Measure> {
  const opened = faces.map(async (face) => [face, openFace(await readFace(face))] as const);
  const widths = new Map(await Promise.all(opened));
  return (face, character) => {
    const asked = face === 'kai' && songMarks.includes(character) ? 'song' : face;
    return widths.get(asked)?.(character) ?? 1;
  };
}

function openFace(file: Buffer): (character: string) => number {
  const font = create(file);
  if (!('glyphForCodePoint' in font))
    throw new Error('A face of the paper is a collection of fonts');
  const known = new Map<string, number>();
  return (character) => {
    const width = known.get(character);
    if (width !== undefined) return width;
    const measured = fixed[character] ?? advanceOf(font, character);
    known.set(character, measured);
    return measured;
  };
}

/**
 * The dash is 0.89 em in the tables of both Noto faces and 1 em as browsers set it in a run of Han or
 * Latin script, where the fonts put another glyph in its place.
 */
const fixed: Record<string, number> = { '—': 1 };

function advanceOf(
  font: { unitsPerEm: number; glyphForCodePoint: (point: number) => { advanceWidth: number } },
  character: string,
): number {
  return font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
}
