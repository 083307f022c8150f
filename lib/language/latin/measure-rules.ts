/** Degrees, ranges, seasons and prices per unit, which are written alike in German, Spanish and French. */
import type { SpokenRule } from '../speech/speech-rules';

/** The sign is left out, and the mark is spelled. */
export function toDegreeRules(minus: string, celsius: string): SpokenRule[] {
  return [
    { pattern: /(?<=^|\s)[-−–](?=\d+(?:,\d+)?\s?[°º%])/gu, spoken: `${minus} ` },
    { pattern: /(?<=^|\s)−(?=\d)/gu, spoken: `${minus} ` },
    { pattern: /(?<=\d)\s?[°º]\s?C(?!\p{L})/gu, spoken: ` ${celsius}` },
  ];
}

interface BetweenWords {
  /** Between two numbers of a range. */
  to: string;
  times: string;
  /** What is counted after a range with a hyphen, which may also be part of a name: a source of a regular expression. */
  counted: string;
}

const yearSource = '(?:1[5-9]|20)\\d{2}';

/** A dash between two numbers is read as minus, and × as a letter. */
export function toBetweenRules({ to, times, counted }: BetweenWords): SpokenRule[] {
  return [
    { pattern: /(?<=\d)\s?–\s?(?=\d)/gu, spoken: ` ${to} ` },
    {
      pattern: new RegExp(
        `(?<![\\w.,–-])(\\d+(?:[.,]\\d+)?)-(?=\\d+(?:[.,]\\d+)?(?:\\s?[%€°]|\\s(?:${counted})(?!\\p{L})))`,
        'gu',
      ),
      spoken: `$1 ${to} `,
    },
    {
      pattern: new RegExp(
        `(?<![\\w.,–-])(${yearSource})-(${yearSource}|\\d{2})(?![\\w–-]|[.,]\\d)`,
        'gu',
      ),
      spoken: ([whole = '', from = '', until = '']) =>
        Number(from.slice(-until.length)) < Number(until) ? `${from} ${to} ${until}` : whole,
    },
    // 2023/24: the stroke is read by its name.
    { pattern: new RegExp(`(?<![\\d/])(${yearSource})/(\\d{2})(?![\\d/])`, 'gu'), spoken: '$1 $2' },
    { pattern: /(?<=\d\S{0,4})\s?×\s?(?=\d)|(?<=\d)x(?=\d)/gu, spoken: ` ${times} ` },
  ];
}

/**
 * Prices per unit, whose stroke is read by its name: 5 €/m².
 *
 * @param money the words of currencies, as a source of a regular expression
 * @param units the word for one of them by its letters
 */
export function toPerRules(
  per: string,
  money: string,
  units: Readonly<Record<string, readonly [one: string, many: string]>>,
): SpokenRule[] {
  const longestFirst = Object.keys(units).sort((a, b) => b.length - a.length);
  return [
    {
      pattern: new RegExp(
        `(?<=\\b(?:${money}))/(?:(${longestFirst.join('|')})(?![\\p{L}\\d²³])|(?=\\p{L}))`,
        'gu',
      ),
      spoken: ([, unit]) => ` ${per} ${unit === undefined ? '' : (units[unit]?.[0] ?? unit)}`,
    },
  ];
}
