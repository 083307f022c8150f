/** Korean. */
import { loadEnglishHyphenate } from '../en/hyphenate';
import { englishAbbreviations } from '../en/sentences';
import type { Language } from '../language';
import { latinTypography } from '../latin/typography';
import { koreanCitation } from './citation';
import { koreanMessages } from './messages';

export const korean: Language = {
  tag: 'ko',
  covers: { codes: ['ko'], script: 'Kore' },
  script: 'hangul',
  direction: 'ltr',
  hasSheets: false,
  messages: koreanMessages,
  citation: koreanCitation,
  abbreviations: englishAbbreviations,
  headlineSeparator: ' / ',
  newsTag: 'ko',
  typography: {
    ...latinTypography,
    indentsOpening: true,
    headingWords: {
      enclitics: new Set(),
      leading: new Set(['제', '약', '각', '및', '더', '안', '못']),
    },
    continuedOn: (page) => `▶${page}면에 계속`,
    continuedFrom: (page) => `▶${page}면에서 계속`,
  },
  loadHyphenate: loadEnglishHyphenate,
};
