/** Titles and abbreviations, which are spelled or read as the ends of sentences. */
import type { SpokenRule } from '../../speech/speech-rules';
import { toWordRule } from '../../speech/word-rule';

const titles = toWordRule(
  {
    'Sr.': 'señor',
    'Sra.': 'señora',
    'Srta.': 'señorita',
    'Dr.': 'doctor',
    'Dra.': 'doctora',
    'D.': 'don',
    'Dña.': 'doña',
    'Prof.': 'profesor',
    'Gral.': 'general',
    'Excmo.': 'excelentísimo',
    'Excma.': 'excelentísima',
    'Sto.': 'Santo',
    'Sta.': 'Santa',
    'C/': 'calle',
  },
  { before: '(?<![\\p{L}.])', after: '(?= \\p{L})' },
);

const abbreviations = toWordRule(
  {
    'EE. UU.': 'Estados Unidos',
    'EE.UU.': 'Estados Unidos',
    'EE UU': 'Estados Unidos',
    'JJ. OO.': 'Juegos Olímpicos',
    'CC. AA.': 'comunidades autónomas',
    'CC. OO.': 'Comisiones Obreras',
    'FF. AA.': 'Fuerzas Armadas',
    'RR. HH.': 'recursos humanos',
    'p. ej.': 'por ejemplo',
    'a. C.': 'antes de Cristo',
    'd. C.': 'después de Cristo',
    'aprox.': 'aproximadamente',
    'etc.': 'etcétera',
    'Avda.': 'avenida',
    'Pza.': 'plaza',
    'tel.': 'teléfono',
    'Tel.': 'teléfono',
  },
  { before: '(?<![\\p{L}.])', after: '(?!\\p{L})' },
);

/** Before the number of a part of a book or law. */
const numbered = toWordRule(
  {
    'pág.': 'página ',
    'págs.': 'páginas ',
    'art.': 'artículo ',
    'arts.': 'artículos ',
    'cap.': 'capítulo ',
    'vol.': 'volumen ',
  },
  { before: '(?<![\\p{L}.])', after: '\\s?(?=\\d)' },
);

export const abbreviationRules: readonly SpokenRule[] = [
  abbreviations,
  numbered,
  { pattern: /(?<=\bpáginas \d{1,4})-(?=\d)/gu, spoken: ' a ' },
  titles,
  { pattern: /(?<!\p{L})n\.?[º°]\s?(?=\d)/giu, spoken: 'número ' },
  { pattern: /(?<!\p{L})núm\.\s?(?=\d)/giu, spoken: 'número ' },
];

/** Abbreviations whose full stop ends no sentence. */
export const abbreviationsInside =
  'Sr Sra Srta Dr Dra D Dña Prof Gral Excmo Excma Sto Sta EE UU JJ CC FF RR núm pág págs art arts cap vol aprox tel Tel Avda Pza ene feb abr ago sept oct nov dic'.split(
    ' ',
  );
