import { create, type Glyph } from 'fontkit';
import type { Face } from './face';
import { readFace } from './read-face';

/** A face opened to be measured and drawn. */
export interface OpenFace {
  unitsPerEm: number;
  /** What stands for a character, and how far it advances, in the font's units. */
  shape: (character: string) => Shaped;
}

export interface Shaped {
  glyphs: Glyph[];
  advance: number;
  /** True where the face has no glyph but the box that says so. */
  isMissing: boolean;
}

const opened = new Map<Face, Promise<OpenFace>>();

/** Opens a face, once for all: half a second for one that is packed. */
export function openFace(face: Face): Promise<OpenFace> {
  const open = opened.get(face) ?? readFace(face).then(toOpenFace);
  opened.set(face, open);
  return open;
}

function toOpenFace(file: Buffer): OpenFace {
  const font = create(file);
  if (!('glyphForCodePoint' in font))
    throw new Error('A face of the paper is a collection of fonts');
  const { unitsPerEm } = font;
  return {
    unitsPerEm,
    /**
     * As in a run of Chinese, which is how every browser is told to shape the sheet: dashes and straight
     * quotation marks then have another glyph, and width, than their character's own.
     */
    shape: (character) => {
      if (/\p{Script=Han}/u.test(character)) {
        const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
        return { glyphs: [glyph], advance: glyph.advanceWidth, isMissing: glyph.id === 0 };
      }
      const { glyphs, advanceWidth } = font.layout(character, [], 'hani', 'ZHS ');
      return { glyphs, advance: advanceWidth, isMissing: glyphs.some(({ id }) => id === 0) };
    },
  };
}
