/** Japanese. */
import { chineseTypography } from '../chinese/typography';
import { loadEnglishHyphenate } from '../en/hyphenate';
import { englishAbbreviations } from '../en/sentences';
import type { Language } from '../language';
import { japaneseCitation } from './citation';
import { japaneseHeadingWords } from './heading-words';
import { japaneseMessages } from './messages';
import { japaneseNumberUnit } from './number-unit';
import { japaneseSpeech } from './speech/japanese-speech';

export const japanese: Language = {
  tag: 'ja',
  covers: { codes: ['ja'], script: 'Jpan' },
  script: 'kana',
  direction: 'ltr',
  hasSheets: true,
  messages: japaneseMessages,
  citation: japaneseCitation,
  abbreviations: englishAbbreviations,
  speech: japaneseSpeech,
  headlineSeparator: '／',
  newsTag: 'ja',
  typography: {
    ...chineseTypography,
    headingAlign: 'start',
    nestedEmphasisFace: 'hei',
    paragraphIndent: 1,
    // A quarter em (JLREQ #mixed_text_composition_in_horizontal_writing_mode).
    mixedWhite: 0.25,
    numberUnit: japaneseNumberUnit,
    headingWords: japaneseHeadingWords,
    continuedOn: (page) => `（${page}面に続く）`,
    pageTag: (page) => `${page}面`,
    continuedFrom: (page) => `（${page}面から続く）`,
  },
  loadHyphenate: loadEnglishHyphenate,
};
