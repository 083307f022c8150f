/** Korean. */
import { loadEnglishHyphenate } from '../en/hyphenate';
import { englishAbbreviations } from '../en/sentences';
import type { Language } from '../language';
import { latinTypography } from '../latin/typography';
import { koreanCitation } from './citation';
import { koreanMessages } from './messages';
import { koreanNumberUnit } from './number-unit';
import { koreanSpeech } from './speech/korean-speech';

export const korean: Language = {
  tag: 'ko',
  covers: { codes: ['ko'], script: 'Kore' },
  script: 'hangul',
  direction: 'ltr',
  hasSheets: true,
  messages: koreanMessages,
  citation: koreanCitation,
  abbreviations: englishAbbreviations,
  speech: koreanSpeech,
  headlineSeparator: ' / ',
  newsTag: 'ko',
  typography: {
    ...latinTypography,
    nestedEmphasisFace: 'hei',
    strongFace: 'hei',
    indentsOpening: true,
    bylineSeparator: '\u3000',
    // Lines break between syllables too, so that narrow columns set well.
    column: { em: 13, isMinimum: false },
    numberUnit: koreanNumberUnit,
    headingWords: {
      enclitics: new Set(),
      leading: new Set(['제', '약', '각', '및', '더', '안', '못']),
    },
    continuedOn: (page) => `▶${page}면에 계속`,
    pageTag: (page) => `${page}면`,
    continuedFrom: (page) => `▶${page}면에서 계속`,
  },
  loadHyphenate: loadEnglishHyphenate,
};
