import { languageOf } from './find-language';
import type { TypographicMarks } from './typographic-marks';

/** Returns the marks of a language as its region writes them; undefined where a typewriter's are left. */
export function marksOf(tag: string): TypographicMarks | undefined {
  const { marks, regionalMarks } = languageOf(tag);
  if (!marks || !regionalMarks) return marks;
  const known = found.get(tag) ?? { ...marks, ...regionalMarks[regionOf(tag)] };
  found.set(tag, known);
  return known;
}

/** By tag, because reading a tag takes longer than changing the marks of a short text. */
const found = new Map<string, TypographicMarks>();

const regionOf = (tag: string): string => new Intl.Locale(tag).region ?? '';
