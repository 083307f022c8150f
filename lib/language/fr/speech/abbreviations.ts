/** Titles and abbreviations, which are spelled or read as the ends of sentences. */
import type { SpokenRule } from '../../speech/speech-rules';
import { toWordRule } from '../../speech/word-rule';

const titles = toWordRule(
  {
    'M.': 'Monsieur',
    'MM.': 'Messieurs',
    Mme: 'Madame',
    Mmes: 'Mesdames',
    Mlle: 'Mademoiselle',
    Mgr: 'Monseigneur',
    Dr: 'Docteur',
    Pr: 'Professeur',
    Me: 'Maître',
  },
  { before: '(?<![\\p{L}.])', after: '(?=[ \\u00a0\\u202f]\\p{Lu})' },
);

const abbreviations = toWordRule(
  {
    'p. ex.': 'par exemple',
    'c.-à-d.': 'c’est-à-dire',
    'env.': 'environ',
    'av. J.-C.': 'avant Jésus-Christ',
    'apr. J.-C.': 'après Jésus-Christ',
    'etc.': 'et cetera',
    bd: 'boulevard',
  },
  { before: '(?<![\\p{L}.])', after: '(?!\\p{L})' },
);

/** Before the number of a part of a book or law, or of a telephone. */
const numbered = toWordRule(
  {
    'p.': 'page ',
    'pp.': 'pages ',
    'art.': 'article ',
    'chap.': 'chapitre ',
    'vol.': 'volume ',
    'Tél.': 'téléphone ',
    'tél.': 'téléphone ',
    'Tél :': 'téléphone : ',
    'n°': 'numéro ',
    'N°': 'numéro ',
    nº: 'numéro ',
    'n°s': 'numéros ',
    'nos ': 'numéros ',
  },
  { before: '(?<![\\p{L}.])', after: '\\s?(?=\\d)' },
);

export const abbreviationRules: readonly SpokenRule[] = [
  titles,
  abbreviations,
  numbered,
  { pattern: /(?<=\bpages \d{1,4})-(?=\d)/gu, spoken: ' à ' },
  { pattern: /(?<![\p{L}.])av\. (?=\p{Lu})/gu, spoken: 'avenue ' },
  {
    pattern: /(?<!\p{L})(?:St|Ste)-(?=\p{Lu})/gu,
    spoken: ([saint = '']) => saint.replace('t', 'aint'),
  },
];

/** Abbreviations whose full stop ends no sentence. */
export const abbreviationsInside =
  'M MM p pp env av apr art chap vol Tél tél janv févr avr juil sept oct nov déc'.split(' ');
