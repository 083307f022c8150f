/** German, of any region. */
import { loadOnce } from '../hyphenate';
import type { Language } from '../language';
import { latinTypography } from '../latin/typography';
import { germanCitation } from './citation';
import { germanMessages } from './messages';
import { germanSpeech } from './speech/german-speech';
import { germanAbbreviations, germanLeading } from './words';

export const german: Language = {
  tag: 'de',
  covers: { codes: ['de'], script: 'Latn' },
  script: 'latin',
  direction: 'ltr',
  hasSheets: true,
  messages: germanMessages,
  citation: germanCitation,
  abbreviations: germanAbbreviations,
  speech: germanSpeech,
  headlineSeparator: '; ',
  newsTag: 'de',
  marks: { double: ['„', '“'], single: ['‚', '‘'], tightDash: '–', spacedMarks: [] },
  regionalMarks: {
    // Swiss papers have guillemets, without white inside.
    CH: { double: ['«', '»'], single: ['‹', '›'] },
    LI: { double: ['«', '»'], single: ['‹', '›'] },
  },
  typography: {
    ...latinTypography,
    headingWords: { enclitics: new Set(), leading: new Set(germanLeading) },
    continuedOn: (page) => `Fortsetzung auf Seite ${page}`,
    pageTag: (page) => `Seite ${page}`,
    continuedFrom: (page) => `Fortsetzung von Seite ${page}`,
  },
  loadHyphenate: loadOnce(() => import('hyphen/de/index.js')),
};
