/** Units and degrees, which are spelled: five k g. */
import type { SpokenRule } from '../../speech/speech-rules';
import { toUnitRule } from '../../speech/unit-rule';
import { toWordRule } from '../../speech/word-rule';
import { beforeNoun, determiners } from './adjectives';

export const units: Readonly<Record<string, readonly [string, string]>> = {
  'km²': ['square kilometre', 'square kilometres'],
  km2: ['square kilometre', 'square kilometres'],
  'm²': ['square metre', 'square metres'],
  m2: ['square metre', 'square metres'],
  'm³': ['cubic metre', 'cubic metres'],
  'sq ft': ['square foot', 'square feet'],
  'sq. ft.': ['square foot', 'square feet'],
  'km/h': ['kilometre an hour', 'kilometres an hour'],
  '㎢': ['square kilometre', 'square kilometres'],
  '㎡': ['square metre', 'square metres'],
  'm/s': ['metre a second', 'metres a second'],
  ml: ['millilitre', 'millilitres'],
  mg: ['milligram', 'milligrams'],
  kph: ['kilometre an hour', 'kilometres an hour'],
  mph: ['mile an hour', 'miles an hour'],
  km: ['kilometre', 'kilometres'],
  cm: ['centimetre', 'centimetres'],
  mm: ['millimetre', 'millimetres'],
  kg: ['kilogram', 'kilograms'],
  lbs: ['pound', 'pounds'],
  lb: ['pound', 'pounds'],
  ft: ['foot', 'feet'],
  oz: ['ounce', 'ounces'],
  kWh: ['kilowatt hour', 'kilowatt hours'],
  kW: ['kilowatt', 'kilowatts'],
  MW: ['megawatt', 'megawatts'],
  GW: ['gigawatt', 'gigawatts'],
  GHz: ['gigahertz', 'gigahertz'],
  MHz: ['megahertz', 'megahertz'],
  secs: ['second', 'seconds'],
  sec: ['second', 'seconds'],
  mins: ['minute', 'minutes'],
  hrs: ['hour', 'hours'],
  'mi.': ['mile', 'miles'],
};

export const unitRules: readonly SpokenRule[] = [
  // "a 5 km race": one unit, as in "a five-mile race".
  toWordRule(Object.fromEntries(Object.entries(units).map(([unit, [one]]) => [unit, ` ${one}`])), {
    before: `(?<=\\b(?:${determiners}) \\d[\\d.,]*)[\\s\\u00a0-]?`,
    after: beforeNoun,
  }),
  // Spelled: five k g.
  toUnitRule(units),
  { pattern: /(?<=^|[\s(])[-−–](?=\d+(?:\.\d+)?\s?°)/gu, spoken: 'minus ' },
  { pattern: /(?<=\d)\s?°\s?C\b/gu, spoken: ' degrees Celsius' },
  { pattern: /(?<=\d)\s?°\s?F\b/gu, spoken: ' degrees Fahrenheit' },
  { pattern: /(?<=^|\s)(?:−(?=\d)|-(?=\d+(?:\.\d+)?%))/gu, spoken: 'minus ' },
  // 5'10"
  { pattern: /(?<![\w.])([3-8])[’'′] ?(\d{1,2})[”"″]/gu, spoken: '$1 foot $2' },
];
