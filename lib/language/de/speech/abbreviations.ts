/** Abbreviations, which are spelled or read as the ends of sentences. */
import type { SpokenRule } from '../../speech/speech-rules';
import { toWordRule } from '../../speech/word-rule';

const abbreviations = toWordRule(
  {
    'z. B.': 'zum Beispiel',
    'z.B.': 'zum Beispiel',
    'd. h.': 'das heißt',
    'd.h.': 'das heißt',
    'u. a.': 'unter anderem',
    'u.a.': 'unter anderem',
    'i. d. R.': 'in der Regel',
    'i.d.R.': 'in der Regel',
    'v. Chr.': 'vor Christus',
    'n. Chr.': 'nach Christus',
    'usw.': 'und so weiter',
    'etc.': 'et cetera',
    'bzw.': 'beziehungsweise',
    'ca.': 'circa',
    'ggf.': 'gegebenenfalls',
    'vgl.': 'vergleiche',
    'sog.': 'sogenannte',
    'inkl.': 'inklusive',
    'Mio.': 'Millionen',
    'Mrd.': 'Milliarden',
    'Tsd.': 'Tausend',
    'Dr.': 'Doktor',
    'Prof.': 'Professor',
    'Dipl.-Ing.': 'Diplomingenieur',
    'Hr.': 'Herr',
    'Hrn.': 'Herrn',
    'Fa.': 'Firma',
    'Str.': 'Straße',
    'Jh.': 'Jahrhundert',
  },
  { before: '(?<![\\p{L}.])' },
);

/** Before the number of a part of a book or law, or of a telephone. */
const numbered = toWordRule(
  {
    'Nr.': 'Nummer ',
    'Nrn.': 'Nummern ',
    'Kap.': 'Kapitel ',
    'Abs.': 'Absatz ',
    'Art.': 'Artikel ',
    'Bd.': 'Band ',
    'Abb.': 'Abbildung ',
    'Tel.': 'Telefon ',
    '§§': 'Paragrafen ',
    '§': 'Paragraf ',
  },
  { before: '(?<!\\p{L})', after: '\\s?(?=\\d)' },
);

export const abbreviationRules: readonly SpokenRule[] = [
  { pattern: /(?<![\p{L}.])S\. ?(?=\d+\s?[-–]\s?\d)/gu, spoken: 'Seiten ' },
  { pattern: /(?<![\p{L}.])S\. ?(?=\d)/gu, spoken: 'Seite ' },
  { pattern: /(?<=Seiten \d{1,4})-(?=\d)/gu, spoken: ' bis ' },
  abbreviations,
  numbered,
  { pattern: /(?<![\p{L}.–-])Fr\. (?=\p{Lu})/gu, spoken: 'Frau ' },
  { pattern: /(?<!\p{L})geb\.(?= \p{Lu})/gu, spoken: 'geborene' },
  { pattern: /(?<!\p{L})geb\.(?= (?:am |\d))/gu, spoken: 'geboren' },
  { pattern: /(?<!\p{L})St\. (?=\p{Lu})/gu, spoken: 'Sankt ' },
  { pattern: /(?<=\p{L})str\.(?!\p{L})/gu, spoken: 'straße' },
];

/** Abbreviations whose full stop ends no sentence. */
export const abbreviationsInside =
  'Dr Prof Nr Nrn Mio Mrd Tsd ca bzw ggf vgl sog inkl geb St Hr Hrn Fr Fa Str Kap Abs Art Bd Abb Jh Tel S Jan Feb Febr Aug Sept Okt Nov Dez'.split(
    ' ',
  );
