/** Sums and units. The sign of a sum is read before it, and units are spelled. */
import { toBetweenRules, toDegreeRules, toPerRules } from '../../latin/measure-rules';
import type { SpokenRule } from '../../speech/speech-rules';
import { toUnitRule } from '../../speech/unit-rule';

const currencies: Readonly<Record<string, string>> = { '€': 'Euro', $: 'Dollar', '£': 'Pfund' };

const units = {
  'km²': ['Quadratkilometer', 'Quadratkilometer'],
  'm²': ['Quadratmeter', 'Quadratmeter'],
  'm³': ['Kubikmeter', 'Kubikmeter'],
  'km/h': ['Kilometer pro Stunde', 'Kilometer pro Stunde'],
  km: ['Kilometer', 'Kilometer'],
  cm: ['Zentimeter', 'Zentimeter'],
  mm: ['Millimeter', 'Millimeter'],
  m: ['Meter', 'Meter'],
  kg: ['Kilogramm', 'Kilogramm'],
  g: ['Gramm', 'Gramm'],
  t: ['Tonne', 'Tonnen'],
  l: ['Liter', 'Liter'],
  ml: ['Milliliter', 'Milliliter'],
  kWh: ['Kilowattstunde', 'Kilowattstunden'],
  kW: ['Kilowatt', 'Kilowatt'],
  MW: ['Megawatt', 'Megawatt'],
  ha: ['Hektar', 'Hektar'],
} as const;

export const measureRules: readonly SpokenRule[] = [
  // 5,- Euro, 5,– €
  { pattern: /(?<=\d),[-–—](?=\s?(?:€|Euro)|[\s.,;)]|$)/gu, spoken: '' },
  {
    pattern: /([€$£])\s?(\d[\d.,]*\d|\d)/gu,
    spoken: ([, sign = '', sum]) => `${sum} ${currencies[sign] ?? sign}`,
  },
  { pattern: /(?<=[\d\p{L}])\s?€/gu, spoken: ' Euro' },
  ...toPerRules('pro', 'Euro|Dollar', units),
  toUnitRule(units),
  ...toDegreeRules('minus', 'Grad Celsius'),
];

export const rangeRules: readonly SpokenRule[] = toBetweenRules({
  to: 'bis',
  times: 'mal',
  counted:
    'Uhr|Euro|Prozent|Jahren?|Tagen?|Wochen|Monaten?|Stunden|Minuten|Sekunden|Kilometern?|Metern?|Zentimetern?|Grad|Personen|Menschen|Millionen|Milliarden|Mal|Punkten?|Liter|Tonnen|Kilogramm',
});
