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
function isPictureName([, folder = '']: string[], index: number): boolean {
  return index > 1 && folder.toLowerCase() === 'media';
}

/** Removes marks and spaces at the end of a path, and what follows them: `huiji-park）`, `huiji-park，全文`. */
function withoutMarks(segments: string[]): string[] {
  for (let count = segments.length; count > 0; count -= 1) {
    if (isPictureName(segments, count - 1)) return segments.slice(0, count);
    const last = (segments[count - 1] ?? '').replace(textBehind, '').replace(marksAtEnd, '');
    if (last !== '') return [...segments.slice(0, count - 1), last];
  }
  return [];
}

/** No address of ours has marks but these between its letters and digits: `-`, `.` and `_`. */
const textBehind = /(?<=^[\w.-]+)(?![\w.-])[\p{P}\p{S}\p{Z}\p{C}].*$/su;
const marksAtEnd = /[\p{P}\p{S}\p{Z}\p{C}]+$/u;

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
