import type { SpokenRule } from './speech-rules';

/**
 * Units in words after their number, which engines spell letter by letter.
 *
 * @param units by the letters: the word after one, and after any other number
 */
export function toUnitRule(
  units: Readonly<Record<string, readonly [one: string, many: string]>>,
): SpokenRule {
  const longestFirst = Object.keys(units).sort((a, b) => b.length - a.length);
  const source = longestFirst.map((unit) => unit.replace(/[.$]/g, '\\$&')).join('|');
  return {
    pattern: new RegExp(
      `(?<![\\w.,])(\\d[\\d.,]*)[\\s\\u00a0\\u202f]?(${source})(?![\\p{L}\\d²³])`,
      'gu',
    ),
    spoken: ([, count = '', unit = '']) =>
      `${count} ${units[unit]?.[count === '1' ? 0 : 1] ?? unit}`,
  };
}
