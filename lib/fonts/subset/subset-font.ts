import type { Font } from '../font';
import { readFont } from '../read-font';
import { cutFont } from './cut-font';
import { toWoff2 } from './to-woff2';

/**
 * Makes a subset of a font as one WOFF2 file, of about 250 bytes for each Han character. The features of the font
 * stay in it: those that space punctuation (halt, chws), and those that join the parts of an emoji or a syllable.
 * So does the box of `.notdef`: browsers draw it for a character that no font has, which would else be a blank.
 *
 * @param characters the characters that the subset must have
 */
export async function subsetFont(font: Font, characters: string): Promise<Buffer> {
  const features = isLatin(font) ? latinFeatures : undefined;
  return toWoff2(await cutFont(await readFont(font), characters, features));
}

/**
 * The features that text in Latin letters is drawn with: composition, forms of a language, ligatures, kerning and
 * the places of marks. With small capitals, fractions and old figures, a file would be twice as large.
 */
const latinFeatures = ['ccmp', 'locl', 'rlig', 'liga', 'clig', 'calt', 'kern', 'mark', 'mkmk'];

function isLatin(font: Font): boolean {
  return ['roman', 'italic', 'bold', 'headline', 'gothic', 'letters'].includes(font);
}
