/** English, of any region; dates are British unless the tag names another region. */

import type { Language } from '../language';
import { latinTypography } from '../latin/typography';
import { englishCitation } from './citation';
import { loadEnglishHyphenate } from './hyphenate';
import { englishMessages } from './messages';
import { englishAbbreviations, englishLeading } from './sentences';
import { englishSpeech } from './speech/english-speech';

export const english: Language = {
  tag: 'en',
  covers: { codes: ['en'], script: 'Latn' },
  region: 'GB',
  script: 'latin',
  direction: 'ltr',
  hasSheets: true,
  messages: englishMessages,
  citation: englishCitation,
  abbreviations: englishAbbreviations,
  speech: englishSpeech,
  headlineSeparator: '; ',
  newsTag: 'en',
  marks: { double: ['“', '”'], single: ['‘', '’'], tightDash: '—', spacedMarks: [] },
  typography: {
    ...latinTypography,
    headingWords: { enclitics: new Set(), leading: new Set(englishLeading) },
    continuedOn: (page) => `Continued on page ${page}`,
    pageTag: (page) => `Page ${page}`,
    continuedFrom: (page) => `Continued from page ${page}`,
  },
  loadHyphenate: loadEnglishHyphenate,
};
