import { languageOf } from './find-language';
import type { TypographicMarks } from './typographic-marks';

/** Returns the marks of a language as its region writes them; undefined where a typewriter's are left. */
export function marksOf(tag: string): TypographicMarks | undefined {
  const { marks, regionalMarks } = languageOf(tag);
  const region = new Intl.Locale(tag).region;
  return marks && { ...marks, ...(region !== undefined && regionalMarks?.[region]) };
}
