import { lastChoice, type Penalty } from './break-rules';

/**
 * Finds telephone numbers, whose parts stay on one line: a caller reads them in one go, and after a hyphen at a line's
 * end nobody can tell whether it belongs to the number. Only where all other lines are beyond their limits is one
 * parted where a speaker pauses: at a space, or else after a hyphen; never inside a group of figures. ITU-T E.123 parts international numbers by spaces; papers also
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

/** Returns the offsets at which a number may be parted, each with its penalty. */
export function telephonePoints(text: string, { from, to }: TextRange): Map<number, Penalty> {
  const points = new Map<number, Penalty>();
  for (let offset = from + 1; offset < to; offset += 1) {
    const mark = text.charAt(offset - 1);
    const before = countFigures(text.slice(from, offset));
    const after = countFigures(text.slice(offset, to));
    if (before < (text.charAt(from) === '+' ? leastAbroad : leastFigures)) continue;
    if (mark === ' ' && after >= leastRest) points.set(offset, lastChoice);
    else if (endsGroup.test(mark) && text.charAt(offset) !== ' ' && isBetween(before, after))
      points.set(offset, afterHyphen);
  }
  return points;
}

const endsGroup = /[-/)）]/;

/** True after an area code or prefix (010-, 138-, 400-), and before the last group of a number that has one. */
const isBetween = (before: number, after: number): boolean =>
  after >= leastLocal || (before >= leastLong && after >= leastRest);

/** Figures on the first line: fewer tell nothing alone, nor does the code of a country (+86, +44 (0)). */
const leastFigures = 3;
const leastAbroad = 4;
/** Figures on the next line. */
const leastRest = 4;
/** Figures of a number without its area code. */
const leastLocal = 7;
/** Figures of an area code or prefix with the first group of the number: 212-555. */
const leastLong = 6;

/** Worse than at a space, since the hyphen might be one of the line. */
const afterHyphen: Penalty = 2 * lastChoice;

const countFigures = (text: string): number => text.replace(/\D/g, '').length;
