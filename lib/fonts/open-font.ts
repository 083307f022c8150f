import { readFileSync } from 'node:fs';
import {
  Blob,
  Face,
  Feature,
  Buffer as GlyphBuffer,
  Font as HarfBuzzFont,
  shape,
} from 'harfbuzzjs';
import { openOnce } from '@/lib/store/open-once';
import type { Font } from './font';
import { readTables } from './read-tables';
import { trueTypeFile } from './unpack-font';

/**
 * A font opened for measuring and drawing, by HarfBuzz, which browsers shape text with as well. A shaped text
 * depends on the font and the text alone: nothing of one call is left over for the next.
 */
export interface OpenFont {
  unitsPerEm: number;
  /** Ascent and descent by which browsers place the baseline (the `hhea` table), in units of the font. */
  ascent: number;
  descent: number;
  /** Returns the glyphs of a text that is set in this font from its first to its last character. */
  shape: (text: string, options?: { isKerned: boolean }) => GlyphRun;
  /** Returns the outline of a glyph. */
  outlineOf: (glyph: number) => OutlineCommand[];
}

export interface GlyphRun {
  glyphs: PlacedGlyph[];
  /** In units of the font. */
  advance: number;
}

export interface PlacedGlyph {
  /** Its number in the font; 0 is `.notdef`. */
  id: number;
  /** Where its origin is, in units of the font from the start of the text; y upwards. */
  x: number;
  y: number;
}

/** A step of an outline as in SVG: M, L, Q, C or Z with absolute coordinates, y upwards. */
export interface OutlineCommand {
  type: string;
  values: number[];
}

/**
 * Finds a font, once for each thread. It is opened at its first use, because most texts need few of the fonts that a
 * set has.
 *
 * @returns a function that opens it at its first call
 */
export const findOpenFont = openOnce(async (font: Font): Promise<() => OpenFont> => {
  const file = await trueTypeFile(font);
  let open: OpenFont | undefined;
  return () => {
    open ??= toOpenFont(font, file);
    return open;
  };
});

/**
 * The tables by which HarfBuzz shapes text. The outlines (`glyf`) are nine tenths of a Chinese font, and each thread has
 * a copy of what it opens, since the memory of HarfBuzz cannot be shared.
 */
const shapingTables = ['GDEF', 'GPOS', 'GSUB', 'OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp'];

/**
 * Fonts that are shaped in their own language, as sheet.css makes browsers do (`font-language-override`): dashes,
 * quotation marks, spaces and digits then have other glyphs and widths than by default. In Chinese fonts they also
 * depend on the script; in Japanese and Korean ones they are the same in all scripts.
 */
const ownLanguages: Partial<Record<Font, { script: string; language: string }>> = {
  ...fill(['song', 'heavy', 'hei', 'kai'], { script: 'Hani', language: 'zh-Hans' }),
  ...fill(['mincho', 'mincho-heavy', 'gothic-jp', 'gothic-jp-medium'], {
    script: 'Hani',
    language: 'ja',
  }),
  ...fill(['myeongjo', 'myeongjo-heavy', 'gothic-kr', 'gothic-kr-medium'], {
    script: 'Hang',
    language: 'ko',
  }),
};

function fill<Value>(fonts: readonly Font[], value: Value): Partial<Record<Font, Value>> {
  return Object.fromEntries(fonts.map((font) => [font, value]));
}

/** As sheet.css has it: no ligatures but those that a script demands, and kerning in Latin papers only. */
const withoutLigatures = ['liga', 'clig', 'calt'].map((tag) => new Feature(tag, 0));
const withoutKerning = [...withoutLigatures, new Feature('kern', 0)];

/** One for all texts. The memory of another for each would be freed only when JavaScript's own runs short. */
const buffer = new GlyphBuffer();

function toOpenFont(name: Font, file: string): OpenFont {
  const face = new Face(new Blob(readTables(file, shapingTables)));
  const font = new HarfBuzzFont(face);
  let whole: HarfBuzzFont | undefined;
  const { ascender, descender } = font.hExtents();
  const own = ownLanguages[name];
  return {
    unitsPerEm: face.upem,
    ascent: ascender,
    descent: -descender,
    shape: (text, { isKerned } = { isKerned: false }) => {
      buffer.clearContents();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      if (own) {
        buffer.setScript(own.script);
        buffer.setLanguage(own.language);
      } else if (hasNoScript.test(text)) {
        buffer.setScript('Latn');
      }
      shape(font, buffer, isKerned ? withoutLigatures : withoutKerning);
      return toRun(buffer);
    },
    outlineOf: (glyph) => {
      whole ??= new HarfBuzzFont(new Face(new Blob(readFileSync(file))));
      return whole.glyphToJson(glyph);
    },
  };
}

/** Digits and marks, which take the script of the text around them. */
const hasNoScript = /^[\p{Script=Common}\p{Script=Inherited}]*$/u;

function toRun(buffer: GlyphBuffer): GlyphRun {
  let x = 0;
  const glyphs: PlacedGlyph[] = [];
  for (const {
    codepoint,
    xAdvance = 0,
    xOffset = 0,
    yOffset = 0,
  } of buffer.getGlyphInfosAndPositions()) {
    glyphs.push({ id: codepoint, x: x + xOffset, y: yOffset });
    x += xAdvance;
  }
  return { glyphs, advance: x };
}
