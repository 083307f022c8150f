import type { Condition, PdfDocument } from './read-document';
import { listFonts, type UsedFont } from './read-fonts';

/** Returns the names of the fonts that fail. */
const failing =
  (fails: (font: UsedFont, document: PdfDocument) => boolean): Condition =>
  (document) =>
    listFonts(document)
      .filter((font) => fails(font, document))
      .map(({ name }) => name);

/** Returns the characters of fonts that fail. */
const failingCodes =
  (fails: (code: number, font: UsedFont, document: PdfDocument) => boolean): Condition =>
  (document) =>
    listFonts(document).flatMap((font) =>
      [...font.codes]
        .filter((code) => fails(code, font, document))
        .map((code) => `${font.name} ${code}`),
    );

const isComposite = ({ subtype }: UsedFont): boolean => subtype === 'Type0';

/** Fonts of other kinds, which Chromium does not write, are to be looked at by somebody before they are printed. */
const isOfKind = ({ subtype }: UsedFont, kinds: readonly string[]): boolean =>
  kinds.includes(subtype);

/** Encodings that a composite font may have by name and that need no CMap of its own. */
const identity = new Set(['Identity-H', 'Identity-V']);

function encodingOf({ dict }: UsedFont, { objects }: PdfDocument): string | undefined {
  return objects.name(dict, 'Encoding');
}

/** True if the program of a font says something else of it than its CIDSystemInfo. */
function differsInSystem(
  name: 'Registry' | 'Ordering',
): (font: UsedFont, document: PdfDocument) => boolean {
  return (font, document) => {
    const { objects } = document;
    if (!isComposite(font) || identity.has(encodingOf(font, document) ?? '')) return false;
    const map = objects.dict(objects.dict(font.dict, 'Encoding'), 'CIDSystemInfo');
    const own = objects.dict(font.descendant, 'CIDSystemInfo');
    return objects.text(map, name) !== objects.text(own, name);
  };
}

/** A code is the number of its glyph where the encoding and the map to glyphs are the identity. */
function glyphOf(code: number, font: UsedFont, document: PdfDocument): number | undefined {
  const map = document.objects.name(font.descendant, 'CIDToGIDMap');
  const isPlain = identity.has(encodingOf(font, document) ?? '') && map === 'Identity';
  return isPlain ? code : undefined;
}

const hasProgram = ({ descriptor }: UsedFont, { objects }: PdfDocument): boolean =>
  ['FontFile', 'FontFile2', 'FontFile3'].some(
    (name) => objects.get(descriptor, name) !== undefined,
  );

const hasUnicode = (font: UsedFont, test: (text: string) => boolean): boolean =>
  [...(font.unicode?.values() ?? [])].some(test);

/** Checkpoints 10, 17-003, 30 and 31: character mappings, drawings used by name, fonts. */
export const fontConditions: Record<string, Condition> = {
  /** A character has no Unicode text. */
  '10-001': failingCodes((code, font) => !font.unicode?.get(code)),
  /** The same holds in formulas. */
  '17-003': failingCodes((code, font) => !font.unicode?.get(code)),
  /** A drawing is taken from another file. */
  '30-001': ({ forms, objects }) =>
    forms.filter(({ dict }) => objects.get(dict, 'Ref') !== undefined).map(({ name }) => name),
  /** A drawing with tagged content is drawn twice. */
  '30-002': ({ forms }) =>
    forms
      .filter(
        ({ hasMarks, dict }, index) =>
          hasMarks && forms.findIndex((other) => other.dict === dict) !== index,
      )
      .map(({ name }) => name),
  '31-001': failing(differsInSystem('Registry')),
  '31-002': failing(differsInSystem('Ordering')),
  /** The CIDFont is older than its CMap. */
  '31-003': failing((font, document) => {
    const { objects } = document;
    if (!isComposite(font) || identity.has(encodingOf(font, document) ?? '')) return false;
    const map = objects.dict(objects.dict(font.dict, 'Encoding'), 'CIDSystemInfo');
    const own = objects.dict(font.descendant, 'CIDSystemInfo');
    return (objects.number(own, 'Supplement') ?? 0) < (objects.number(map, 'Supplement') ?? 0);
  }),
  /** The map to glyphs is neither the identity nor a table. */
  '31-004': failing(({ descendant }, { objects }) => {
    const map = objects.get(descendant, 'CIDToGIDMap');
    const isTable = objects.bytes(map) !== undefined;
    return (
      objects.name(descendant, 'Subtype') === 'CIDFontType2' &&
      map !== undefined &&
      !isTable &&
      objects.name(descendant, 'CIDToGIDMap') !== 'Identity'
    );
  }),
  /** There is no map to glyphs. */
  '31-005': failing(
    ({ descendant }, { objects }) =>
      objects.name(descendant, 'Subtype') === 'CIDFontType2' &&
      objects.get(descendant, 'CIDToGIDMap') === undefined,
  ),
  /** A CMap that readers need not have is not embedded. We use the identity alone. */
  '31-006': failing((font, document) => {
    const name = encodingOf(font, document);
    return isComposite(font) && name !== undefined && !identity.has(name);
  }),
  /** The direction of writing of a CMap is not what its dictionary says. */
  '31-007': failing((font, { objects }) => {
    const map = objects.get(font.dict, 'Encoding');
    const source = objects.bytes(map)?.toString('latin1');
    const inside = Number(/\/WMode\s+(\d)/.exec(source ?? '')?.[1] ?? 0);
    return source !== undefined && (objects.number(objects.toDict(map), 'WMode') ?? 0) !== inside;
  }),
  /** A CMap uses another one. */
  '31-008': failing(
    (font, { objects }) =>
      objects.get(objects.dict(font.dict, 'Encoding'), 'UseCMap') !== undefined,
  ),
  /** A font is not embedded. */
  '31-009': failing((font, document) => font.subtype !== 'Type3' && !hasProgram(font, document)),
  /** The program lacks a glyph that is shown. */
  '31-011': failingCodes((code, font, document) => {
    const glyph = glyphOf(code, font, document);
    return font.glyphs !== undefined && glyph !== undefined && glyph >= font.glyphs.count;
  }),
  /** 31-012 to 31-015: lists of the glyphs in a program, which have to be complete and true. We write none. */
  '31-012': failing(
    ({ descriptor }, { objects }) => objects.get(descriptor, 'CharSet') !== undefined,
  ),
  '31-013': failing(
    ({ descriptor }, { objects }) => objects.get(descriptor, 'CharSet') !== undefined,
  ),
  '31-014': failing(
    ({ descriptor }, { objects }) => objects.get(descriptor, 'CIDSet') !== undefined,
  ),
  '31-015': failing(
    ({ descriptor }, { objects }) => objects.get(descriptor, 'CIDSet') !== undefined,
  ),
  /** A width of the dictionary is not that of the program. */
  '31-016': failingCodes((code, font, document) => {
    const glyph = glyphOf(code, font, document);
    if (!font.glyphs || glyph === undefined) return false;
    return Math.abs(font.widthOf(glyph) - font.glyphs.widthOf(glyph)) > 1;
  }),
  /** 31-017 to 31-026: simple TrueType fonts. We use composite ones alone, so each is a failure. */
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `31-0${17 + index}`,
      failing((font) => isOfKind(font, ['TrueType'])),
    ]),
  ),
  /** A font has no Unicode text. */
  '31-027': failing(({ unicode }) => unicode === undefined),
  '31-028': failing((font) => hasUnicode(font, (text) => text.includes('\0'))),
  '31-029': failing((font) => hasUnicode(font, (text) => /[\ufeff\ufffe]/.test(text))),
  /** The glyph for what is missing is shown. */
  '31-030': failingCodes((code, font, document) => glyphOf(code, font, document) === 0),
};
