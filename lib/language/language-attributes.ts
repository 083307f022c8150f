import { languageOf } from './find-language';
import type { Direction, Script } from './language';

/** The attributes of an element whose text is in one language. */
export interface LanguageAttributes {
  lang: string;
  dir: Direction;
  /** What style sheets select by; they know nothing else of languages. */
  'data-script': Script;
}

/** @param tag BCP 47, of a language that has a module */
export function languageAttributes(tag: string): LanguageAttributes {
  const { direction, script } = languageOf(tag);
  return { lang: tag, dir: direction, 'data-script': script };
}
