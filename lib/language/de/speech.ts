/** What German voices read wrongly. Ordinals with a full stop (3. Mai) and percentages are read well. */
import { toBetweenRules, toDegreeRules } from '../latin/measure-rules';
import type { SpeechRules } from '../speech/speech-rules';
import { joinThousands } from '../speech/thousands';
import { toUnitRule } from '../speech/unit-rule';
import { toWordRule } from '../speech/word-rule';
import { dayFirstRule, isoDayRule } from '../speech/written-days';

/** Spelled, or read as the ends of sentences. */
const abbreviations = toWordRule(
  {
    'z. B.': 'zum Beispiel',
    'z.B.': 'zum Beispiel',
    'd. h.': 'das heißt',
    'd.h.': 'das heißt',
    'u. a.': 'unter anderem',
    'u.a.': 'unter anderem',
    'i. d. R.': 'in der Regel',
    'usw.': 'und so weiter',
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
    'Hr.': 'Herr',
    'Fr.': 'Frau',
    'Str.': 'Straße',
    'Jh.': 'Jahrhundert',
  },
  { before: '(?<![\\p{L}.])' },
);

const currencies: Readonly<Record<string, string>> = { '€': 'Euro', $: 'Dollar', '£': 'Pfund' };

export const germanSpeech: SpeechRules = {
  voices: ['de-DE', 'de-AT', 'de-CH'],
  pace: 14,
  pause: ', ',
  afterNumber: ': ',
  abbreviations: 'Dr Prof Nr Mio Mrd Tsd ca bzw ggf vgl sog inkl St Hr Fr Str Abs Art Jh'.split(
    ' ',
  ),
  rules: [
    isoDayRule,
    dayFirstRule,
    // Read as "zehn zu dreißig", or as a decimal.
    {
      pattern: /(?<![\d.:])([01]?\d|2[0-4])[.:]([0-5]\d) Uhr/gu,
      spoken: ([, hour, minute]) =>
        `${Number(hour)} Uhr${minute === '00' ? '' : ` ${Number(minute)}`}`,
    },
    // Read as decimals: one point two hundred.
    joinThousands('.\\u00a0\\u202f'),
    abbreviations,
    // Read as the end of a sentence.
    { pattern: /(?<!\p{L})Nr\.\s?(?=\d)/gu, spoken: 'Nummer ' },
    { pattern: /(?<!\p{L})St\. (?=\p{Lu})/gu, spoken: 'Sankt ' },
    { pattern: /(?<=\p{L})str\.(?!\p{L})/gu, spoken: 'straße' },
    { pattern: /§§\s?(?=\d)/gu, spoken: 'Paragrafen ' },
    { pattern: /§\s?(?=\d)/gu, spoken: 'Paragraf ' },
    // The sign is read before the sum.
    {
      pattern: /([€$£])\s?(\d[\d.,]*)/gu,
      spoken: ([, sign = '', sum]) => `${sum} ${currencies[sign] ?? sign}`,
    },
    { pattern: /(?<=[\d\p{L}])\s?€/gu, spoken: ' Euro' },
    toUnitRule({
      'km²': ['Quadratkilometer', 'Quadratkilometer'],
      'm²': ['Quadratmeter', 'Quadratmeter'],
      'm³': ['Kubikmeter', 'Kubikmeter'],
      'km/h': ['Kilometer pro Stunde', 'Kilometer pro Stunde'],
      km: ['Kilometer', 'Kilometer'],
      cm: ['Zentimeter', 'Zentimeter'],
      mm: ['Millimeter', 'Millimeter'],
      kg: ['Kilogramm', 'Kilogramm'],
      kWh: ['Kilowattstunde', 'Kilowattstunden'],
      ha: ['Hektar', 'Hektar'],
    }),
    ...toDegreeRules('minus', 'Grad Celsius'),
    // A score is read as a time of day.
    { pattern: /(?<![\d:.])(\d{1,3}):(\d{1,3})(?![\d:])/gu, spoken: '$1 zu $2' },
    ...toBetweenRules({ to: 'bis', times: 'mal' }),
    // The inner capital and the star are spelled: Leser*innen.
    { pattern: /(?<=\p{Ll})[*:_](?=innen\b|in\b)/gu, spoken: '' },
  ],
};
