import { create, type Font } from 'fontkit';
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
    const width = known.get(character) ?? advanceOf(font, character);
    known.set(character, width);
    return width;
  };
}

/**
 * The advance in a run of Chinese, which is how every browser is told to shape the sheet: dashes and
 * straight quotation marks then have another glyph, and width, than their character's own.
 */
function advanceOf(font: Font, character: string): number {
  const advance = /\p{Script=Han}/u.test(character)
    ? font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth
    : font.layout(character, [], 'hani', 'ZHS ').advanceWidth;
  return advance / font.unitsPerEm;
}
