/**
 * The one way an address is written. It reaches us in others: a QR code on paper holds capitals (its
 * alphanumeric mode takes a third less room), links come with a slash at the end or with letters encoded,
 * other papers put the number of the page in. What an address says by its look alone is decided here; what
 * it means in one edition, in `lib/edition/addresses/canonical-address.ts`.
 */
import { otherForms } from './address-forms';

/**
 * @param path as it came: `/2023-03-10/PAGES/02.PDF`, `/2023-03-10/01/Huiji-Park/`
 * @returns the same in its one form, which leads to itself: a path of this site, never another host
 */
export function toCanonicalPath(path: string): string {
  const segments = decode(path)
    .split(/[\\/]+/)
    .filter((segment) => !/^\.{0,2}$/.test(segment));
  const small = segments.map((segment, index) =>
    isPictureName(segments, index) ? segment : segment.toLowerCase(),
  );
  const whole = `/${small.map(encodeURIComponent).join('/')}`;
  return replacements.reduce((form, { other, one }) => form.replace(other, one), whole);
}

/** A picture is called as its file is. */
function isPictureName([, folder = '']: string[], index: number): boolean {
  return index > 1 && folder.toLowerCase() === 'media';
}

const replacements = otherForms.map(({ other, one }) => ({
  other: new RegExp(`^${other}$`),
  one,
}));

/** A stray per cent sign stands for itself. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
