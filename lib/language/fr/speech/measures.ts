/** Sums and units, which are spelled. */
import { toBetweenRules, toDegreeRules, toPerRules } from '../../latin/measure-rules';
import type { SpokenRule } from '../../speech/speech-rules';
import { toUnitRule } from '../../speech/unit-rule';

const currencies: Readonly<Record<string, string>> = { '€': 'euros', $: 'dollars', '£': 'livres' };

const units = {
  'km²': ['kilomètre carré', 'kilomètres carrés'],
  'm²': ['mètre carré', 'mètres carrés'],
  'm³': ['mètre cube', 'mètres cubes'],
  'km/h': ['kilomètre à l’heure', 'kilomètres à l’heure'],
  km: ['kilomètre', 'kilomètres'],
  cm: ['centimètre', 'centimètres'],
  mm: ['millimètre', 'millimètres'],
  m: ['mètre', 'mètres'],
  kg: ['kilogramme', 'kilogrammes'],
  g: ['gramme', 'grammes'],
  t: ['tonne', 'tonnes'],
  l: ['litre', 'litres'],
  ha: ['hectare', 'hectares'],
  kWh: ['kilowattheure', 'kilowattheures'],
  MW: ['mégawatt', 'mégawatts'],
  min: ['minute', 'minutes'],
} as const;

export const measureRules: readonly SpokenRule[] = [
  // Millions and thousands of millions are spelled.
  { pattern: /(?<=\d)[ \u00a0\u202f]?M(?:€|d’euros)/gu, spoken: ' millions d’euros' },
  { pattern: /(?<=\d)[ \u00a0\u202f]?(?:Md€|Mds€|Mds d’euros)/gu, spoken: ' milliards d’euros' },
  { pattern: /(?<=\d)[ \u00a0\u202f]?k€/gu, spoken: ' mille euros' },
  {
    pattern: /(?<=\d)[ \u00a0\u202f]?([€$£])/gu,
    spoken: ([, sign = '']) => ` ${currencies[sign] ?? sign}`,
  },
  {
    pattern: /([€$£])(\d[\d.,]*\d|\d)/gu,
    spoken: ([, sign = '', sum]) => `${sum} ${currencies[sign] ?? sign}`,
  },
  ...toPerRules('par', 'euros?|dollars?', units),
  toUnitRule(units),
  ...toDegreeRules('moins', 'degrés Celsius'),
];

export const rangeRules: readonly SpokenRule[] = toBetweenRules({
  to: 'à',
  times: 'sur',
  counted:
    'ans|jours|semaines|mois|heures|minutes|secondes|kilomètres|mètres|degrés|personnes|euros|millions|milliards|points|fois|litres|tonnes|kilogrammes',
});
