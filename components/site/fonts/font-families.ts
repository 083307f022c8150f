import { toHref } from '@/lib/addresses/base-path';
import { fontPath } from '@/lib/edition/addresses/paths';
import { basicLatin } from '@/lib/fonts/basic-latin';
import { type Face, faces } from '@/lib/fonts/face';
import { fontsOf, marksOf } from '@/lib/fonts/face-sets';
import { findFont } from '@/lib/fonts/find-font';
import type { Font } from '@/lib/fonts/font';
import { toFontAddress } from '@/lib/fonts/font-address';
import type { FaceSet } from '@/lib/language/face-set';
import { graphemes } from '@/lib/layout/lines/tokenize';
import { deliveryOf } from './font-delivery';

/** The faces of the reading views, and those of sheets, which never take a font of the reader's system instead. */
export type FaceSlot = Face | `sheet-${Face}`;

/** The text that a view sets in each face. */
export type FaceTexts = Partial<Record<FaceSlot, string>>;

/** Joins the texts of several parts of a view. */
export function joinTexts(...parts: FaceTexts[]): FaceTexts {
  const joined: FaceTexts = {};
  for (const slot of faces.flatMap((face): FaceSlot[] => [face, `sheet-${face}`])) {
    joined[slot] = parts.map((part) => part[slot] ?? '').join('');
  }
  return joined;
}

/** A family of a view: a font, cut down to what the view draws with it. */
export interface FontFamily {
  name: string;
  /** Its files; a later one draws the characters of its range. */
  files: FontFile[];
  display: 'swap' | 'optional';
  /** True if the browser fetches its first file before it draws the page. */
  isPreloaded: boolean;
}

interface FontFile {
  address: string;
  /** The characters that the file is for; undefined: all that it has. */
  range?: string;
}

/**
 * Lists the families of a view, each with just what the view sets in it. A character that the face's own font
 * lacks is in the family of the fallback that draws it.
 */
export function listFamilies(texts: FaceTexts, set: FaceSet): FontFamily[] {
  const drawn = new Map<string, DrawnText>();
  const { marks } = deliveryOf(set);
  for (const slot of slotsOf(texts)) addSlot(slot, (texts[slot] ?? '') + marks, set, drawn);
  if (deliveryOf(set).prefersSystemText && texts.song) addStandIn(texts, set, drawn);
  return [...drawn].map(([name, text]) => toFamily(name, text, set));
}

/**
 * Lists the files of characters that a view sets only after its families were declared. They are declared after
 * these, for their own characters.
 */
export function listAddedFamilies(texts: FaceTexts, set: FaceSet): FontFamily[] {
  const drawn = new Map<string, DrawnText>();
  for (const slot of slotsOf(texts)) addSlot(slot, texts[slot] ?? '', set, drawn);
  return [...drawn].map(([name, text]) => toFamily(name, { ...text, isOwn: false }, set));
}

/** What a view draws with a font. */
interface DrawnText {
  font: Font;
  characters: Set<string>;
  /** True if the font is a face's own; false if it only draws what others lack. */
  isOwn: boolean;
}

function slotsOf(texts: FaceTexts): FaceSlot[] {
  const slots = faces.flatMap((face): FaceSlot[] => [face, `sheet-${face}`]);
  return slots.filter((slot) => texts[slot]);
}

function faceOfSlot(slot: FaceSlot): { face: Face; isSheet: boolean } {
  const face = faces.find((one) => slot === `sheet-${one}`);
  // A slot that is none of a sheet's is a face.
  return face ? { face, isSheet: true } : { face: slot as Face, isSheet: false };
}

/**
 * Names the family of a font. Sheets have families of their own where reading views may be drawn in other fonts:
 * Chinese text in the system's Song, Latin text in whatever is there when the page is first drawn.
 */
export function nameFamily(font: Font, face: Face, set: FaceSet, isSheet: boolean): string {
  const [own] = fontsOf(set, face);
  const { prefersSystemText, display } = deliveryOf(set);
  const isDrawnOtherwise = display === 'optional' || (prefersSystemText && face === 'song');
  const isApart = isSheet && font === own && isDrawnOtherwise;
  return isApart ? `sheet-${font}` : font;
}

function addSlot(slot: FaceSlot, text: string, set: FaceSet, drawn: Map<string, DrawnText>): void {
  const { face, isSheet } = faceOfSlot(slot);
  const [own] = fontsOf(set, face);
  const apart = marksOf(set, face)?.characters ?? '';
  for (const cluster of new Set(graphemes(text))) {
    if (apart.includes(cluster)) continue;
    const font = findFont(set, face, cluster) ?? own;
    // White needs no font, and is not worth a file of its own.
    if (font !== own && cluster.trim() === '') continue;
    const name = nameFamily(font, face, set, isSheet);
    const known = drawn.get(name) ?? { font, characters: new Set(), isOwn: false };
    drawn.set(name, known);
    known.isOwn ||= font === own;
    for (const character of cluster + splitVowels(cluster)) known.characters.add(character);
  }
}

/** The parts of ำ (Thai) and ຳ (Lao), which browsers shape as two characters: both must be in the file. */
function splitVowels(cluster: string): string {
  return /[\u0e33\u0eb3]/.test(cluster) ? cluster.normalize('NFKD') : '';
}

/**
 * The font of the text draws whatever its neighbours lack, so it has all of their letters. Only systems without such a
 * face of their own fetch it. What sets nothing in it, as the print view, has no use for it.
 */
function addStandIn(texts: FaceTexts, set: FaceSet, drawn: Map<string, DrawnText>): void {
  const song = drawn.get(nameFamily(fontsOf(set, 'song')[0], 'song', set, false));
  const others = Object.entries(texts).filter(([slot]) => slot !== 'sheet-song');
  for (const [, text] of others) for (const character of text) song?.characters.add(character);
}

function toFamily(name: string, { font, characters, isOwn }: DrawnText, set: FaceSet): FontFamily {
  const all = [...characters].join('');
  const file = { address: toFile(font, all) };
  if (!isOwn) {
    const files = [{ ...file, range: toRange(all) }];
    return { name, display: 'swap', isPreloaded: false, files };
  }
  const { display, prefersSystemText, sharesBasicLatin } = deliveryOf(set);
  const isSheet = name.startsWith('sheet-');
  const isStandIn = prefersSystemText && font === fontsOf(set, 'song')[0];
  const isOptional = display === 'optional' && !isSheet && !isStandIn;
  const shown = { display: isOptional ? display : 'swap', isPreloaded: isOptional } as const;
  if (sharesBasicLatin) {
    const rest = [...characters].filter((one) => one >= ' ' && !basicLatin.includes(one)).join('');
    const files: FontFile[] = [{ address: toFile(font, basicLatin) }];
    if (rest) files.push({ address: toFile(font, rest), range: toRange(rest) });
    return { name, ...shown, files };
  }
  const [first = all, ...further] = inParts(characters);
  const files: FontFile[] = [{ address: toFile(font, first) }];
  for (const part of further) files.push({ address: toFile(font, part), range: toRange(part) });
  const other = marksOf(set, 'kai');
  if (font === 'kai' && other) {
    const range = toRange(other.characters);
    files.push({ address: toFile(other.font, other.characters), range });
  }
  return { name, ...shown, files };
}

/**
 * A file has so many characters at most, so that its address has no more than 6 KB. Only an edition on a single
 * page has more: a daily uses 3,000.
 */
const mostCharacters = 3000;

/** Returns characters in parts for one file each. The first has all marks, so that adjacent ones squeeze. */
function inParts(characters: ReadonlySet<string>): string[] {
  if (characters.size <= mostCharacters) return [[...characters].join('')];
  const inOrder = [...characters].sort((a, b) => Number(isHan(a)) - Number(isHan(b)));
  const count = Math.ceil(inOrder.length / mostCharacters);
  return Array.from({ length: count }, (_, part) =>
    inOrder.slice(part * mostCharacters, (part + 1) * mostCharacters).join(''),
  );
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

function toFile(font: Font, characters: string): string {
  return toHref(fontPath(font, toFontAddress(font, characters)));
}

/** Returns a `unicode-range`. A digit inside an emoji sequence is among its characters. */
function toRange(characters: string): string {
  return [...characters].map((one) => `U+${one.codePointAt(0)?.toString(16)}`).join();
}
