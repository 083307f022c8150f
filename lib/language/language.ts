import type { Typography } from '@/lib/layout/model/typography';
import type { BylineVocabularies } from './byline-vocabulary';
import type { CitationForms } from './citation-forms';
import type { Messages } from './messages';

/** How a language is written: in full-width characters without spaces, or in words of Latin letters. */
export type Script = 'han' | 'latin';

export type Direction = 'ltr' | 'rtl';

/**
 * All that Banmian knows of one language. Every other file asks here and tests no language tag itself.
 *
 * To add a language, write a folder beside `en/` whose main file exports a `Language`, and name it in
 * find-language.ts: the type says what is missing, and tests/language runs over all modules.
 */
export interface Language {
  /** Its BCP 47 tag in the shortest usual form, as `check` lists it: `zh-Hans`. */
  tag: string;
  /** ISO 639 codes and the ISO 15924 script of the tags that mean this language. */
  covers: { codes: readonly string[]; script: string };
  /** ISO 3166 region of a tag that names none, where Intl would take another: plain `en` would be American. */
  region?: string;
  script: Script;
  direction: Direction;
  /** The words of the interface. */
  messages: Messages;
  /** A day in the language's own traditional calendar, where papers print one beside the civil day. */
  lunarDay?: (day: Date) => string;
  citation: CitationForms;
  bylines: BylineVocabularies;
  /** Abbreviations whose full stop ends no sentence, without it: `Mr`. */
  abbreviations: readonly string[];
  /** Between headlines that describe a view in one line. */
  headlineSeparator: string;
  /** What Google News calls it: ISO 639, but `zh-cn` and `zh-tw`. */
  newsTag: string;
  typography: Typography;
  /** The syllables that a word of Latin letters may be hyphenated into, in order. */
  hyphenate: (word: string) => string[];
}
