/** Sums and units. The sign of a sum is read before it, and units are spelled. */
import { toBetweenRules, toDegreeRules, toPerRules } from '../../latin/measure-rules';
import type { SpokenRule } from '../../speech/speech-rules';
import { toUnitRule } from '../../speech/unit-rule';

const currencies: Readonly<Record<string, string>> = {
  '€': 'euros',
  $: 'dólares',
  US$: 'dólares',
  '£': 'libras',
};

const units = {
  'km²': ['kilómetro cuadrado', 'kilómetros cuadrados'],
  'm²': ['metro cuadrado', 'metros cuadrados'],
  'm³': ['metro cúbico', 'metros cúbicos'],
  'km/h': ['kilómetro por hora', 'kilómetros por hora'],
  km: ['kilómetro', 'kilómetros'],
  cm: ['centímetro', 'centímetros'],
  mm: ['milímetro', 'milímetros'],
  m: ['metro', 'metros'],
  kg: ['kilogramo', 'kilogramos'],
  g: ['gramo', 'gramos'],
  t: ['tonelada', 'toneladas'],
  l: ['litro', 'litros'],
  ha: ['hectárea', 'hectáreas'],
  kWh: ['kilovatio hora', 'kilovatios hora'],
  MW: ['megavatio', 'megavatios'],
  min: ['minuto', 'minutos'],
} as const;

export const measureRules: readonly SpokenRule[] = [
  { pattern: /(?<=\d)\.ª/gu, spoken: 'ª' },
  { pattern: /(?<=\d)\.º/gu, spoken: 'º' },
  {
    pattern: /(US\$|[€$£])\s?(\d[\d.,]*\d|\d)/gu,
    spoken: ([, sign = '', sum]) => `${sum} ${currencies[sign] ?? sign}`,
  },
  { pattern: /(?<=\d)\s?mil M€/gu, spoken: ' mil millones de euros' },
  { pattern: /(?<=\d)\s?M€/gu, spoken: ' millones de euros' },
  { pattern: /(?<=\d)\s?k€/gu, spoken: ' mil euros' },
  {
    pattern: /(?<=\d|(?:mil|millones de) ?)\s?([€$£])/gu,
    spoken: ([, sign = '']) => ` ${currencies[sign] ?? sign}`,
  },
  ...toPerRules('por', 'euros?|dólares', units),
  toUnitRule(units),
  ...toDegreeRules('menos', 'grados Celsius'),
];

export const rangeRules: readonly SpokenRule[] = toBetweenRules({
  to: 'a',
  times: 'por',
  counted:
    'años|días|semanas|meses|horas|minutos|segundos|kilómetros|metros|grados|personas|euros|millones|puntos|veces|litros|toneladas|kilogramos',
});
