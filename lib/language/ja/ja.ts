/** Japanese. */
import { numberUnit } from '../chinese/number-unit';
import { chineseTypography } from '../chinese/typography';
import { loadEnglishHyphenate } from '../en/hyphenate';
import { englishAbbreviations } from '../en/sentences';
import type { Language } from '../language';
import { japaneseCitation } from './citation';
import { japaneseHeadingWords } from './heading-words';
import { japaneseMessages } from './messages';

export const japanese: Language = {
  tag: 'ja',
  covers: { codes: ['ja'], script: 'Jpan' },
  script: 'kana',
  direction: 'ltr',
  hasSheets: false,
  messages: japaneseMessages,
  citation: japaneseCitation,
  abbreviations: englishAbbreviations,
  headlineSeparator: '／',
  newsTag: 'ja',
  typography: {
    ...chineseTypography,
    paragraphIndent: 1,
    numberUnit,
    headingWords: japaneseHeadingWords,
    continuedOn: (page) => `（${page}面に続く）`,
    continuedFrom: (page) => `（${page}面から続く）`,
  },
  loadHyphenate: loadEnglishHyphenate,
};
