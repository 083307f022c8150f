/**
 * Two texts that a reader takes for the same have the same folded form: full and half width, ligatures and units in
 * one square (NFKC), upper and lower case, accents of Latin and Greek letters, and simplified, traditional and
 * Japanese forms of Chinese characters. Invisible characters have an empty form.
 *
 * Accents of other scripts are letters of their own (が is not か), so they remain.
 */
import { foldVariant } from '@/lib/language/chinese/han-variants';

/**
 * Returns the folded form of one character with its combining marks; it may be empty or several characters.
 */
export function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const form = fold(character);
  if (folded.size >= mostKnown) folded.clear();
  folded.set(character, form);
  return form;
}

/**
 * The characters of a paper are some thousands; a hostile text may have every combination of marks, and what it has
 * filled is then forgotten.
 */
const mostKnown = 50_000;
const folded = new Map<string, string>();

function fold(character: string): string {
  const plain = character
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(accented, '$1')
    .normalize('NFC');
  // By way of capitals: ß is ss, and both small sigmas are one.
  const lower = plain
    .toUpperCase()
    .toLowerCase()
    .replace(/\u0307/g, '');
  return Array.from(lower, (one) => ownLetters[one] ?? foldVariant(one)).join('');
}

/**
 * Besides what Unicode calls ignorable: circles and keys around a character, and noncharacters, of which the index
 * makes its own marks (`marks.ts`).
 */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Me}|[\ufdd0-\ufdef]|\p{Surrogate}/gu;
const accented = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;

/** Letters that Unicode doesn't decompose, as people write them who have no such key. */
const ownLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
