/** Spanish, of any region. */
import { loadOnce } from '../hyphenate';
import type { Language } from '../language';
import { latinTypography } from '../latin/typography';
import { spanishCitation } from './citation';
import { spanishMessages } from './messages';
import { spanishSpeech } from './speech/spanish-speech';
import { spanishAbbreviations, spanishLeading } from './words';

export const spanish: Language = {
  tag: 'es',
  covers: { codes: ['es'], script: 'Latn' },
  script: 'latin',
  direction: 'ltr',
  hasSheets: true,
  messages: spanishMessages,
  citation: spanishCitation,
  abbreviations: spanishAbbreviations,
  speech: spanishSpeech,
  headlineSeparator: '; ',
  newsTag: 'es',
  // Newspapers write these; the Academy recommends « », which are left as written.
  marks: { double: ['“', '”'], single: ['‘', '’'], tightDash: '—', spacedMarks: [] },
  typography: {
    ...latinTypography,
    headingWords: { enclitics: new Set(), leading: new Set(spanishLeading) },
    continuedOn: (page) => `Pasa a la página ${page}`,
    pageTag: (page) => `Página ${page}`,
    continuedFrom: (page) => `Viene de la página ${page}`,
  },
  loadHyphenate: loadOnce(() => import('hyphen/es/index.js')),
};
