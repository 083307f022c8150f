/** French, of any region. */
import { loadOnce } from '../hyphenate';
import type { Language } from '../language';
import { latinTypography } from '../latin/typography';
import { frenchCitation } from './citation';
import { frenchMessages } from './messages';
import { frenchSpeech } from './speech/french-speech';
import { frenchAbbreviations, frenchLeading } from './words';

export const french: Language = {
  tag: 'fr',
  covers: { codes: ['fr'], script: 'Latn' },
  script: 'latin',
  direction: 'ltr',
  hasSheets: true,
  messages: frenchMessages,
  citation: frenchCitation,
  abbreviations: frenchAbbreviations,
  speech: frenchSpeech,
  headlineSeparator: ' – ',
  newsTag: 'fr',
  marks: {
    double: ['«\u202f', '\u202f»'],
    single: ['“', '”'],
    tightDash: '–',
    // Lexique des règles typographiques en usage à l’Imprimerie nationale, « Ponctuation ». Inside guillemets it has
    // a no-break space, too; newspapers have a narrow one, which suits narrow columns.
    spacedMarks: [
      { marks: ';!?', white: '\u202f' },
      { marks: ':', white: '\u00a0' },
    ],
  },
  regionalMarks: {
    // Office québécois de la langue française, « Espacement avant et après les signes de ponctuation et les symboles ».
    // It allows a narrow space before ; ! ? where books have one; newspapers have none.
    CA: {
      double: ['«\u00a0', '\u00a0»'],
      spacedMarks: [
        { marks: ';!?', white: '' },
        { marks: ':', white: '\u00a0' },
      ],
    },
  },
  typography: {
    ...latinTypography,
    // French has white before the colon.
    tableColon: '\u00a0: ',
    headingWords: { enclitics: new Set(), leading: new Set(frenchLeading) },
    continuedOn: (page) => `Suite page\u00a0${page}`,
    pageTag: (page) => `Page\u00a0${page}`,
    continuedFrom: (page) => `Suite de la page\u00a0${page}`,
  },
  loadHyphenate: loadOnce(() => import('hyphen/fr/index.js')),
};
