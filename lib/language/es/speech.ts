/** What Spanish voices read wrongly. Percentages and years are read well. */
import { toBetweenRules, toDegreeRules } from '../latin/measure-rules';
import { romanSource, romanValue } from '../speech/roman-numerals';
import type { SpeechRules } from '../speech/speech-rules';
import { joinThousands } from '../speech/thousands';
import { toUnitRule } from '../speech/unit-rule';
import { toWordRule } from '../speech/word-rule';
import { dayFirstRule, isoDayRule } from '../speech/written-days';

/** Spelled, or read as the ends of sentences. */
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
    'Sto.': 'Santo',
    'Sta.': 'Santa',
  },
  { before: '(?<![\\p{L}.])', after: '(?= \\p{Lu})' },
);

const abbreviations = toWordRule(
  {
    'EE. UU.': 'Estados Unidos',
    'EE.UU.': 'Estados Unidos',
    'EE UU': 'Estados Unidos',
    'JJ. OO.': 'Juegos Olímpicos',
    'CC. AA.': 'comunidades autónomas',
    'p. ej.': 'por ejemplo',
    'a. C.': 'antes de Cristo',
    'd. C.': 'después de Cristo',
    'aprox.': 'aproximadamente',
    'Avda.': 'avenida',
    'pág.': 'página',
    'págs.': 'páginas',
    'tel.': 'teléfono',
    'Tel.': 'teléfono',
  },
  { before: '(?<![\\p{L}.])', after: '(?!\\p{L})' },
);

const currencies: Readonly<Record<string, string>> = {
  '€': 'euros',
  $: 'dólares',
  US$: 'dólares',
  '£': 'libras',
};

const rulers =
  'Felipe|Alfonso|Juan Pablo|Juan|Carlos|Fernando|Pío|León|Benedicto|Luis|Enrique|Isabel|Jaime|Napoleón|Guillermo|Eduardo|Jorge|Mohamed|Clemente';

/** Ordinals are said up to ten, and plain numbers after that (Real Academia Española, Ortografía 2010). */
const ordinals =
  'cero primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo'.split(' ');

const oneTo = (groups: readonly (string | undefined)[]): string => `${groups[1]} a ${groups[2]}`;

export const spanishSpeech: SpeechRules = {
  voices: ['es-ES', 'es-MX', 'es-US', 'es-419', 'es-AR'],
  pace: 15,
  pause: ', ',
  afterNumber: ': ',
  abbreviations:
    'Sr Sra Srta Dr Dra D Dña Prof Gral Sto Sta EE UU JJ CC núm pág págs aprox tel Tel Avda'.split(
      ' ',
    ),
  rules: [
    isoDayRule,
    dayFirstRule,
    // The unit of a time is spelled: hache.
    {
      pattern: /(?<![\d.:])([01]?\d|2[0-4])[.:]([0-5]\d)\s?h(?:oras)?\b\.?(?!\p{L})/gu,
      spoken: '$1:$2 horas',
    },
    // Read as a decimal: one point two hundred.
    joinThousands('.\\u00a0\\u202f'),
    abbreviations,
    titles,
    { pattern: /(?<!\p{L})n\.?[º°]\s?(?=\d)/giu, spoken: 'número ' },
    { pattern: /(?<!\p{L})núm\.\s?(?=\d)/giu, spoken: 'número ' },
    // Roman numerals are spelled: equis equis.
    {
      pattern: new RegExp(`(?<=\\bsiglos? (?:\\S+ y )?)(I|V|X|${romanSource})(?!\\p{L})`, 'giu'),
      spoken: ([, numeral = '']) => String(romanValue(numeral.toUpperCase())),
    },
    {
      pattern: new RegExp(`(?<=\\b(?:${rulers}) )(I|V|X|${romanSource})(?!\\p{L})`, 'gu'),
      spoken: ([, numeral = '']) => ordinals[romanValue(numeral)] ?? String(romanValue(numeral)),
    },
    { pattern: /(?<=\d)\.ª/gu, spoken: 'ª' },
    { pattern: /(?<=\d)\.º/gu, spoken: 'º' },
    {
      pattern: /(US\$|[€$£])\s?(\d[\d.,]*\d|\d)/gu,
      spoken: ([, sign = '', sum]) => `${sum} ${currencies[sign] ?? sign}`,
    },
    { pattern: /(?<=\d)\s?M€/gu, spoken: ' millones de euros' },
    { pattern: /(?<=\d)\s?€/gu, spoken: ' euros' },
    toUnitRule({
      'km²': ['kilómetro cuadrado', 'kilómetros cuadrados'],
      'm²': ['metro cuadrado', 'metros cuadrados'],
      'm³': ['metro cúbico', 'metros cúbicos'],
      'km/h': ['kilómetro por hora', 'kilómetros por hora'],
      km: ['kilómetro', 'kilómetros'],
      cm: ['centímetro', 'centímetros'],
      mm: ['milímetro', 'milímetros'],
      kg: ['kilogramo', 'kilogramos'],
      ha: ['hectárea', 'hectáreas'],
      kWh: ['kilovatio hora', 'kilovatios hora'],
    }),
    ...toDegreeRules('menos', 'grados Celsius'),
    // A score is read as a subtraction.
    {
      pattern:
        /(?<![\d-])(\d{1,3})[–-](\d{1,3})(?= (?:victoria|derrota|final|al|contra|ante|en el marcador))/giu,
      spoken: oneTo,
    },
    {
      pattern:
        /(?<=(?:gan|perd|venci|derrot|empat|marcador|resultado|victoria|triunfo)[^.;]{0,30})(?<![\d-])(\d{1,3})[–-](\d{1,3})(?![\d-])/giu,
      spoken: oneTo,
    },
    ...toBetweenRules({ to: 'a', times: 'por' }),
    { pattern: /(?<=\d{4})-(?=\d{4})/gu, spoken: ' a ' },
    // Read letter by letter: y/o.
    { pattern: /(?<!\p{L})y\/o(?!\p{L})/giu, spoken: 'y o' },
  ],
};
