/** Numbers in one character: ①, ⑴, Ⅲ. Voices leave them out, or say what is drawn around them. */
import type { SpokenRule } from './speech-rules';
import { toWordRule } from './word-rule';

/** ①…⑳ and ⑴…⒇. */
const circled = toNumbers([0x2460, 0x2474], 20);

/** Ⅰ…Ⅻ and ⅰ…ⅻ. */
const roman = toNumbers([0x2160, 0x2170], 12);

/** @param pause around the number of an item */
export function toListNumberRules(pause: string): SpokenRule[] {
  return [
    toWordRule(roman, {}),
    // At the end of a phrase, a number is a name: 図①.
    toWordRule(circled, { after: '(?=\\p{P}|$)' }),
    {
      pattern: new RegExp(`(?<=([\\p{L}\\d])?)([${Object.keys(circled).join('')}])`, 'gu'),
      spoken: ([, before, number = '']) =>
        `${before === undefined ? '' : pause}${circled[number]}${pause}`,
    },
  ];
}

function toNumbers(starts: readonly number[], last: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    starts.flatMap((start) =>
      Array.from({ length: last }, (_, index) => [
        String.fromCodePoint(start + index),
        String(index + 1),
      ]),
    ),
  );
}
