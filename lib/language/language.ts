import type { Typography } from '@/lib/layout/model/typography';
import type { CitationForms } from './citation-forms';
import type { Hyphenate } from './hyphenate';
import type { Messages } from './messages/messages';
import type { SpeechRules } from './speech/speech-rules';
import type { QuoteLevels, TypographicMarks } from './typographic-marks';

/**
 * `han`: Chinese, full-width characters without spaces between words. `kana`: Japanese, the same with kana. `hangul`:
 * Korean, with word spaces. `latin`: Latin letters with word spaces. `other`: all other scripts, which are set in the
 * faces of readers' systems.
 */
export type Script = 'han' | 'kana' | 'hangul' | 'latin' | 'other';

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
  /**
   * False where we have no faces or line rules to print with. Such a paper has lists and articles, in the faces of
   * readers' systems, but no sheets, PDFs and pictures of pages.
   */
  hasSheets: boolean;
  /** BCP 47 tag of the messages, if they are not in the language itself. */
  messagesTag?: string;
  /** The texts of the interface. */
  messages: Messages;
  /** Formats a day in the traditional calendar, in languages whose papers print it besides the civil date. */
  lunarDay?: (day: Date) => string | undefined;
  citation: CitationForms;
  /** Abbreviations whose full stop ends no sentence, without it: `Mr`. Each is a source of a regular expression. */
  abbreviations: readonly string[];
  /** How a text is read aloud. */
  speech: SpeechRules;
  /** Between headlines that describe a view in one line. */
  headlineSeparator: string;
  /** Language code in news sitemaps (Google News): ISO 639, but `zh-cn` and `zh-tw`. */
  newsTag: string;
  /** Typographic quotes and dashes; absent where the marks of a typewriter are left as they are. */
  marks?: TypographicMarks;
  /** What differs from `marks` in a region (ISO 3166). */
  regionalMarks?: Readonly<Record<string, Partial<TypographicMarks>>>;
  /** The quotation marks that replace straight ones between Chinese characters, in Chinese. */
  quotes?: QuoteLevels;
  typography: Typography;
  /** The dictionary that knows the words of a script without spaces; by default that of `Intl.Segmenter`. */
  dictionary?: 'chinese';
  /** Loads the function that splits words of Latin letters into their syllables. */
  loadHyphenate: () => Promise<Hyphenate>;
}
