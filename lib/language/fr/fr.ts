/** French, of any region. */
import { bothChineseBylines } from '../chinese/bylines';
import { englishBylines } from '../en/bylines';
import { loadOnce } from '../hyphenate';
import type { Language } from '../language';
import { latinTypography } from '../latin/typography';
import { frenchCitation } from './citation';
import { frenchMessages } from './messages';
import { frenchAbbreviations, frenchLeading } from './words';

export const french: Language = {
  tag: 'fr',
  covers: { codes: ['fr'], script: 'Latn' },
  script: 'latin',
  direction: 'ltr',
  hasSheets: true,
  messages: frenchMessages,
  citation: frenchCitation,
  bylines: { latin: englishBylines, han: bothChineseBylines },
  abbreviations: frenchAbbreviations,
  headlineSeparator: '\u202f; ',
  newsTag: 'fr',
  marks: {
    double: ['«\u202f', '\u202f»'],
    single: ['“', '”'],
    tightDash: '–',
    spacedMarks: ';:!?',
  },
  typography: {
    ...latinTypography,
    // French has white before the colon.
    tableColon: '\u202f: ',
    headingWords: { enclitics: new Set(), leading: new Set(frenchLeading) },
    continuedOn: (page) => `Suite page\u00a0${page}`,
    continuedFrom: (page) => `Suite de la page\u00a0${page}`,
  },
  loadHyphenate: loadOnce(() => import('hyphen/fr/index.js')),
};
