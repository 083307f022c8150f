/**
 * Finds telephone numbers, whose parts stay on one line: a caller reads them in one go, and after a hyphen at a line's
 * end nobody can tell whether it belongs to the number. ITU-T E.123 parts international numbers by spaces; papers also
 * have hyphens, solidi and area codes in brackets. Dates (2023-03-10) and years (2004-05) have other groups of digits.
 */

const forms = [
  // +49 30 123-45, +86-10-6512 3456, +44 (0)20 7946 0000
  '\\+\\d{1,3}(?:[ -]?\\(\\d{1,4}\\) ?\\d{1,8})?(?:[ /-]\\d{1,8}){1,6}',
  // 010-6512 3456, (0371) 65581234, 030/123-45, 01 23 45 67 89
  '(?:[(（]0\\d{1,4}[)）][ -]?|0\\d{1,4}[ /-])\\d{2,8}(?:[ -]\\d{1,8}){0,4}',
  // 400-810-1234, 800 820 8820
  '[48]00[ -]\\d{3,4}[ -]\\d{3,4}',
  // 138-1234-5678
  '1[3-9]\\d[ -]\\d{4}[ -]\\d{4}',
  // (212) 555-0123, 212-555-0123, 555-0123
  '(?:\\(\\d{3}\\) ?|\\d{3}-)?\\d{3}-\\d{4}',
];
const telephone = new RegExp(`(?<![\\p{Script=Latin}\\d+-])(?:${forms.join('|')})(?![\\d-])`, 'gu');
/** What every number has that could be parted. Most texts have none. */
const parted = /\d[ )）/-]/;

export interface TextRange {
  from: number;
  /** Position after the last character. */
  to: number;
}

/** Returns the numbers in the order of the text. */
export function findTelephoneNumbers(text: string): TextRange[] {
  if (!parted.test(text)) return [];
  return [...text.matchAll(telephone)].map(({ 0: number, index }) => {
    return { from: index, to: index + number.length };
  });
}
