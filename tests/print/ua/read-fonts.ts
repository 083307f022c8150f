import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { type Objects, toNumbers } from './pdf-objects';
import type { PdfDocument } from './read-document';

/** A font that text is shown in, with all that is shown. */
export interface UsedFont {
  name: string;
  dict: PDFDict;
  subtype: string;
  /** Of a composite font: its CIDFont. */
  descendant: PDFDict | undefined;
  descriptor: PDFDict | undefined;
  /** Character codes that are shown. */
  codes: Set<number>;
  /** Unicode text by code, as ToUnicode has it; undefined without one. */
  unicode: Map<number, string> | undefined;
  /** Undefined where no TrueType program is embedded. */
  glyphs: GlyphFacts | undefined;
  /** Width of a glyph as the dictionary has it. */
  widthOf: (glyph: number) => number;
}

const known = new WeakMap<PdfDocument, UsedFont[]>();

/** Lists the fonts of everything that is shown. Each condition goes through them, so they are read once. */
export function listFonts(document: PdfDocument): UsedFont[] {
  const fonts = known.get(document) ?? readFonts(document);
  known.set(document, fonts);
  return fonts;
}

function readFonts({ shown, objects }: PdfDocument): UsedFont[] {
  const fonts = new Map<PDFDict, UsedFont>();
  for (const { text } of shown) {
    if (!text?.font) continue;
    const font = fonts.get(text.font) ?? toFont(objects, text.font);
    fonts.set(text.font, font);
    for (const code of codesOf(text.bytes, font.subtype === 'Type0' ? 2 : 1)) font.codes.add(code);
  }
  return [...fonts.values()];
}

function toFont(objects: Objects, dict: PDFDict): UsedFont {
  const [first] = objects.list(dict, 'DescendantFonts');
  const descendant = objects.toDict(first);
  const descriptor = objects.dict(descendant ?? dict, 'FontDescriptor');
  return {
    name: objects.name(dict, 'BaseFont') ?? '',
    dict,
    subtype: objects.name(dict, 'Subtype') ?? '',
    descendant,
    descriptor,
    codes: new Set(),
    unicode: readToUnicode(objects.bytes(objects.get(dict, 'ToUnicode'))),
    glyphs: readGlyphs(objects, descriptor),
    widthOf: readWidths(objects, descendant),
  };
}

function codesOf(bytes: Buffer, size: 1 | 2): number[] {
  const count = Math.floor(bytes.length / size);
  return Array.from({ length: count }, (_, index) => bytes.readUIntBE(index * size, size));
}

/** Reads a CMap that maps codes to text (ISO 32000-1, 9.10.3). */
function readToUnicode(content: Buffer | undefined): Map<number, string> | undefined {
  if (!content) return undefined;
  const map = new Map<number, string>();
  const source = content.toString('latin1');
  const sections = (name: string) =>
    [...source.matchAll(new RegExp(`begin${name}([\\s\\S]*?)end${name}`, 'g'))].map(
      ([, inside = '']) => inside,
    );
  for (const section of sections('bfchar')) {
    for (const [, code = '', text = ''] of section.matchAll(/<(\w+)>\s*<(\w*)>/g)) {
      map.set(Number.parseInt(code, 16), toText(text));
    }
  }
  for (const section of sections('bfrange')) {
    const range = /<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[([^\]]*)\])/g;
    for (const [, from = '', to = '', start = '', list] of section.matchAll(range)) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      const texts = [...(list ?? '').matchAll(/<(\w+)>/g)].map(([, text = '']) => toText(text));
      for (let code = first; code <= last; code += 1) {
        map.set(code, texts[code - first] ?? advance(toText(start), code - first));
      }
    }
  }
  return map;
}

function toText(hexadecimal: string): string {
  const bytes = Buffer.from(hexadecimal, 'hex');
  return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : bytes.toString('latin1');
}

/** Returns a text whose last code unit is larger by a number. */
function advance(text: string, by: number): string {
  const last = text.charCodeAt(text.length - 1);
  return text.slice(0, -1) + String.fromCharCode(last + by);
}

/** What a TrueType program says of its glyphs. */
interface GlyphFacts {
  count: number;
  /** Width of a glyph in thousandths of an em. */
  widthOf: (glyph: number) => number;
}

/** Reads the tables of an embedded TrueType font (ISO/IEC 14496-22). */
function readGlyphs(objects: Objects, descriptor: PDFDict | undefined): GlyphFacts | undefined {
  const file = objects.bytes(objects.get(descriptor, 'FontFile2'));
  if (!file) return undefined;
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    const [offset, length] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    tables.set(file.toString('latin1', at, at + 4), file.subarray(offset, offset + length));
  }
  const [head, hhea] = [tables.get('head'), tables.get('hhea')];
  const [hmtx, maxp] = [tables.get('hmtx'), tables.get('maxp')];
  if (!head || !hhea || !hmtx || !maxp) return undefined;
  const [em, metrics] = [head.readUInt16BE(18), hhea.readUInt16BE(34)];
  return {
    count: maxp.readUInt16BE(4),
    widthOf: (glyph) => (hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4) * 1000) / em,
  };
}

/** Returns the widths of a CIDFont by glyph (ISO 32000-1, 9.7.4.3). */
function readWidths(objects: Objects, font: PDFDict | undefined): (glyph: number) => number {
  const usual = objects.number(font, 'DW') ?? 1000;
  const widths = new Map<number, number>();
  const entries: PDFObject[] = objects.list(font, 'W');
  for (let index = 0; index < entries.length; ) {
    const [first] = toNumbers(entries.slice(index, index + 1));
    const next = objects.resolve(entries[index + 1]);
    if (first === undefined) break;
    if (next && 'asArray' in next) {
      const run = toNumbers((next as { asArray: () => PDFObject[] }).asArray());
      for (const [offset, width] of run.entries()) widths.set(first + offset, width);
      index += 2;
    } else {
      const [last = first, width = usual] = toNumbers(entries.slice(index + 1, index + 3));
      for (let glyph = first; glyph <= last; glyph += 1) widths.set(glyph, width);
      index += 3;
    }
  }
  return (glyph) => widths.get(glyph) ?? usual;
}
