import { create, type Glyph } from 'fontkit';
import type { Face } from './face';
import { readFace } from './read-face';

/** A face opened for measuring and drawing. */
export interface OpenFace {
  unitsPerEm: number;
  /** Returns the glyphs of a character. */
  shape: (character: string) => GlyphRun;
}

export interface GlyphRun {
  glyphs: Glyph[];
  /** In units of the font. */
  advance: number;
  /** True if the face lacks the character: the glyph is then `.notdef`. */
  isMissing: boolean;
}

const opened = new Map<Face, Promise<OpenFace>>();

/** Opens a face, once for the process. A face that is compressed (WOFF2) takes half a second. */
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
     * Shapes with script `hani` and language `ZHS`, as sheet.css makes browsers do (`font-language-override`):
     * dashes and straight quotation marks then have other glyphs and widths than by default.
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
