import type { Typography } from '@/lib/layout/model/typography';
import type { BylineVocabularies } from './byline-vocabulary';
import type { CitationForms } from './citation-forms';
import type { FaceSet } from './face-set';
import type { Messages } from './messages';

/** `han`: full-width characters without spaces between words. `latin`: Latin letters with word spaces. */
export type Script = 'han' | 'latin';

export type Direction = 'ltr' | 'rtl';

/**
 * Everything that depends on the language of a paper. No other file compares language tags.
 *
 * To add a language, write a folder beside `en/` whose main file exports a `Language`, and add it to the list
 * in find-language.ts. The compiler reports missing fields, and tests/language tests all modules.
 */
export interface Language {
  /** BCP 47 tag in the shortest usual form: `zh-Hans`. */
  tag: string;
  /** ISO 639 codes and ISO 15924 script of all tags that select this module. */
  covers: { codes: readonly string[]; script: string };
  /** ISO 3166 region for tags without one, if it is not the default of `Intl`: that of `en` would be US. */
  region?: string;
  script: Script;
  direction: Direction;
  /** The texts of the interface. */
  messages: Messages;
  /** Formats a day in the traditional calendar, in languages whose papers print it besides the civil date. */
  lunarDay?: (day: Date) => string;
  citation: CitationForms;
  bylines: BylineVocabularies;
  /** Abbreviations whose full stop ends no sentence, without the full stop: `Mr`. */
  abbreviations: readonly string[];
  /** Between headlines that describe a view in one line. */
  headlineSeparator: string;
  /** Language code in news sitemaps (Google News): ISO 639, but `zh-cn` and `zh-tw`. */
  newsTag: string;
  typography: Typography;
  /** The faces of its papers, if they are not the usual ones of its script. */
  faces?: FaceSet;
  /** Splits a word of Latin letters into its syllables, in order. */
  hyphenate: (word: string) => string[];
}
