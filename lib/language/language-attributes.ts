import { languageOf } from './find-language';
import type { Direction, Script } from './language';

/** The attributes of an HTML element for the language of its text. */
export interface LanguageAttributes {
  lang: string;
  dir: Direction;
  /** Style sheets select by the script and by nothing else of a language. */
  'data-script': Script;
}

/** @param tag BCP 47 */
export function languageAttributes(tag: string): LanguageAttributes {
  const { direction, script } = languageOf(tag);
  return { lang: tag, dir: direction, 'data-script': script };
}

/** The attributes of a run of text in another language than the text around it. */
export type RunAttributes = Pick<LanguageAttributes, 'lang' | 'dir'>;

/** @param tag BCP 47 */
export function runAttributes(tag: string): RunAttributes {
  return { lang: tag, dir: languageOf(tag).direction };
}
