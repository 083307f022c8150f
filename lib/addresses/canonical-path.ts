/**
 * The canonical spelling of an address. Requests also come in other spellings: a QR code on paper is in
 * capitals (its alphanumeric mode takes a third less room), links may end with a slash or have letters encoded
 * without need, other newspapers put the page number into the path, and an address that was copied out of a sentence
 * has the marks behind it. This file decides by the spelling alone; `lib/edition/addresses/find-redirect.ts` decides by what an edition contains.
 */
import { nonCanonicalForms } from './address-forms';

/**
 * Converting a canonical path again leaves it unchanged. The result is always a path of this site, never the
 * address of another host.
 *
 * @param path as requested: `/2023-03-10/PAGES/02.PDF`, `/2023-03-10/01/Huiji-Park/`
 * @returns the canonical path: `/2023-03-10/pages/2.pdf`, `/2023-03-10/huiji-park`
 */
export function toCanonicalPath(path: string): string {
  const segments = decode(path)
    .split(/[\\/]+/)
    .filter((segment) => !/^\.{0,2}$/.test(segment));
  const lowerCase = withoutMarks(
    segments.map((segment, index) =>
      isPictureName(segments, index) ? segment : segment.toLowerCase(),
    ),
  );
  const whole = `/${lowerCase.map(encodeURIComponent).join('/')}`;
  return replacements.reduce(
    (current, { pattern, canonical }) => current.replace(pattern, canonical),
    whole,
  );
}

/** The name of a picture is the name of its file, whose capitals must be preserved. */
function isPictureName(segments: string[], index: number): boolean {
  const folder = segments.findIndex((segment) => /^(?:media|logo)$/i.test(segment));
  return (folder === 0 || folder === 1) && index > folder;
}

/** Removes marks and spaces at the end of a path, and what follows them: `huiji-park）`, `huiji-park，全文`. */
function withoutMarks(segments: string[]): string[] {
  for (let count = segments.length; count > 0; count -= 1) {
    if (isPictureName(segments, count - 1)) return segments.slice(0, count);
    const last = withoutMarksAtEnd(withoutTextBehind(segments[count - 1] ?? ''));
    if (last !== '') return [...segments.slice(0, count - 1), last];
  }
  return [];
}

/**
 * Cuts a segment at the first mark that no address of ours has: they have only `-`, `.` and `_` between their letters
 * and digits.
 */
function withoutTextBehind(segment: string): string {
  const name = /^[\w.-]*/.exec(segment)?.[0] ?? '';
  return name !== '' && startsWithMark.test(segment.slice(name.length)) ? name : segment;
}

/** A search for marks up to the end would try each of them as the first, which takes a second for 8,000. */
function withoutMarksAtEnd(segment: string): string {
  let end = segment.length;
  while (end > 0) {
    const mark = lastCharacter.exec(segment.slice(Math.max(0, end - 2), end))?.[0] ?? '';
    if (!startsWithMark.test(mark)) break;
    end -= mark.length;
  }
  return segment.slice(0, end);
}

const startsWithMark = /^[\p{P}\p{S}\p{Z}\p{C}]/u;
/** A character outside the basic plane is two units long. */
const lastCharacter = /(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|.)$/s;

const replacements = nonCanonicalForms.map(({ pattern, canonical }) => ({
  pattern: new RegExp(`^${pattern}$`),
  canonical,
}));

/** Leaves a path with an invalid escape sequence unchanged. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
