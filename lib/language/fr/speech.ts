/** What French voices read wrongly. 1er, 2e and percentages are read well. */
import { toBetweenRules, toDegreeRules } from '../latin/measure-rules';
import { romanSource, romanValue } from '../speech/roman-numerals';
import type { SpeechRules } from '../speech/speech-rules';
import { joinThousands } from '../speech/thousands';
import { toUnitRule } from '../speech/unit-rule';
import { toWordRule } from '../speech/word-rule';
import { dayFirstRule, isoDayRule } from '../speech/written-days';

const titles = toWordRule(
  {
    'M.': 'Monsieur',
    'MM.': 'Messieurs',
    Mme: 'Madame',
    Mmes: 'Mesdames',
    Mlle: 'Mademoiselle',
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
    bd: 'boulevard',
  },
  { before: '(?<![\\p{L}.])', after: '(?!\\p{L})' },
);

const currencies: Readonly<Record<string, string>> = { '€': 'euros', $: 'dollars', '£': 'livres' };

const rulers =
  'Louis|François|Charles|Henri|Napoléon|Philippe|Jean-Paul|Jean|Pie|Léon|Benoît|Albert|Léopold|Élisabeth|Guillaume|Édouard|George|Felipe|Rainier|Mohammed|Hassan';

export const frenchSpeech: SpeechRules = {
  voices: ['fr-FR', 'fr-CA', 'fr-BE', 'fr-CH'],
  pace: 14.5,
  pause: ', ',
  afterNumber: ', ',
  abbreviations: 'M MM p env av apr'.split(' '),
  rules: [
    isoDayRule,
    dayFirstRule,
    // 10 h 30 is spelled.
    {
      pattern: /(?<!\d)([01]?\d|2[0-4])[ \u00a0\u202f]?h[ \u00a0\u202f]?([0-5]\d)?(?![\p{L}\d])/gu,
      spoken: ([, hour, minute]) => {
        const minutes = minute === undefined || minute === '00' ? '' : ` ${Number(minute)}`;
        return `${Number(hour)} heure${Number(hour) > 1 ? 's' : ''}${minutes}`;
      },
    },
    // A space between thousands is read as the end of a number.
    joinThousands(' \\u00a0\\u202f'),
    titles,
    abbreviations,
    // Spelled: n degré.
    { pattern: /(?<!\p{L})n[°º][ \u00a0\u202f]?(?=\d)/giu, spoken: 'numéro ' },
    { pattern: /(?<!\p{L})n[°º]s[ \u00a0\u202f]?(?=\d)/giu, spoken: 'numéros ' },
    {
      pattern: /(?<!\p{L})(?:St|Ste)-(?=\p{Lu})/gu,
      spoken: ([saint = '']) => saint.replace('t', 'aint'),
    },
    // Roman numerals are spelled: X X e siècle.
    {
      pattern: new RegExp(`(?<!\\p{L})(I|V|X|${romanSource})(?:e|ᵉ|ème)(?!\\p{L})`, 'gu'),
      spoken: ([, numeral = '']) => `${romanValue(numeral)}e`,
    },
    { pattern: new RegExp(`(?<=(?:${rulers}) )I(?:er|ᵉʳ)(?!\\p{L})`, 'gu'), spoken: 'premier' },
    {
      pattern: new RegExp(`(?<=(?:${rulers}) )(V|X|${romanSource})(?!\\p{L})`, 'gu'),
      spoken: ([, numeral = '']) => String(romanValue(numeral)),
    },
    // Millions and thousands of millions are spelled.
    { pattern: /(?<=\d)[ \u00a0\u202f]?M(?:€|d’euros)/gu, spoken: ' millions d’euros' },
    { pattern: /(?<=\d)[ \u00a0\u202f]?(?:Md€|Mds€|Mds d’euros)/gu, spoken: ' milliards d’euros' },
    { pattern: /(?<=\d)[ \u00a0\u202f]?k€/gu, spoken: ' mille euros' },
    {
      pattern: /(?<=\d)[ \u00a0\u202f]?([€$£])/gu,
      spoken: ([, sign = '']) => ` ${currencies[sign] ?? sign}`,
    },
    toUnitRule({
      'km²': ['kilomètre carré', 'kilomètres carrés'],
      'm²': ['mètre carré', 'mètres carrés'],
      'm³': ['mètre cube', 'mètres cubes'],
      'km/h': ['kilomètre à l’heure', 'kilomètres à l’heure'],
      km: ['kilomètre', 'kilomètres'],
      cm: ['centimètre', 'centimètres'],
      mm: ['millimètre', 'millimètres'],
      kg: ['kilogramme', 'kilogrammes'],
      ha: ['hectare', 'hectares'],
      kWh: ['kilowattheure', 'kilowattheures'],
    }),
    ...toDegreeRules('moins', 'degrés Celsius'),
    // A score is read as a subtraction.
    {
      pattern:
        /(?<=(?:victoire|défaite|score|nul|battu|battus|gagné|perdu|imposé|imposés|mène|mènent)[^.;]{0,30})(?<!\d)(\d{1,3})[–-](\d{1,3})(?!\d)/giu,
      spoken: '$1 à $2',
    },
    ...toBetweenRules({ to: 'à', times: 'sur' }),
    { pattern: /(?<=\d{4})-(?=\d{4})/gu, spoken: ' à ' },
    // The inner points of both genders are spelled: lecteur·rice·s.
    {
      pattern: /(?<=\p{L})·\p{L}+(?:·s)?/gu,
      spoken: ([ending = '']) => (ending.endsWith('s') ? 's' : ''),
    },
  ],
};
