/**
 * What the voices of a language do not know of a text. Speech engines read plain words, numbers and most dates well,
 * so there is a rule only for what they read wrongly: marks that they leave out (×, ¥), numbers that they take for
 * others (a telephone number for a sum), and abbreviations that they spell. A rule never adds a fact.
 */
export interface SpeechRules {
  /** Tags of voices, the most suitable first: BCP 47. A voice of another region comes after them. */
  voices: readonly string[];
  /** Letters and digits that a voice speaks in a second at its normal speed. */
  pace: number;
  /** What is put where a bracket begins or ends: a short pause. */
  pause: string;
  /** After the number of an item in a list that is read out. */
  afterNumber: string;
  /** Abbreviations whose full stop ends no sentence, besides those of the language, without it. */
  abbreviations: readonly string[];
  /** Between what ends in one and what begins with the other, an abbreviation ends a sentence after all: "Main St. The". */
  sentenceEnds?: { before: RegExp; after: RegExp };
  /** Applied in this order. */
  rules: readonly SpokenRule[];
}

export interface SpokenRule {
  pattern: RegExp;
  /** As for `String.replace`, or a function of the matched groups and of the paper's language tag. */
  spoken: string | ((groups: readonly (string | undefined)[], tag: string) => string);
}

/** A whole text in place of each of some words. The longest word is tried first. */
export function toWordRule(
  words: Readonly<Record<string, string>>,
  { before = '', after = '' }: { before?: string; after?: string },
): SpokenRule {
  const longestFirst = Object.keys(words).sort((a, b) => b.length - a.length);
  const source = longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  return {
    pattern: new RegExp(`${before}(${source})${after}`, 'gu'),
    spoken: ([, word = '']) => words[word] ?? word,
  };
}

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

/** Spaces and commas or full stops between thousands, which are read as the ends of numbers. */
export function joinThousands(marks: string): SpokenRule {
  return {
    pattern: new RegExp(`(?<![\\d.,])\\d{1,3}(?:[${marks}]\\d{3})+(?![\\d]|[.,]\\d{3})`, 'gu'),
    spoken: ([sum = '']) => sum.replace(new RegExp(`[${marks}]`, 'gu'), ''),
  };
}

/** Years of our time: other numbers of four digits are sums. */
const yearSource = '(?:1[5-9]|20)\\d{2}';

const monthSource = '0?[1-9]|1[0-2]';
const daySource = '0?[1-9]|[12]\\d|3[01]';

/** 2023-03-10, 2023/3/10, 2023.3.10: the hyphens are read as minus, the strokes as fractions. Groups: year, month, day. */
export const isoDate = new RegExp(
  `(?<![\\d.])(${yearSource})([-/.])(${monthSource})\\2(${daySource})(?![\\d]|[-/.]\\d)`,
  'gu',
);

/** 10/03/2023, 10.03.2023: day, month, year. */
export const dayFirstDate = new RegExp(
  `(?<![\\d.])(${daySource})([/.])(${monthSource})\\2(${yearSource})(?![\\d]|[/.]\\d)`,
  'gu',
);

interface WrittenDay {
  /** As it is written; it is left so if there is no such day. */
  whole: string;
  year: string | undefined;
  month: string | undefined;
  day: string | undefined;
}

/** Returns a day in the words of a language: `10 March 2023`. */
export function sayDay({ whole, year, month, day }: WrittenDay, tag: string): string {
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12));
  if (moment.getUTCDate() !== Number(day)) return whole;
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(moment);
}

/** Roman numerals up to 39: those of centuries, kings and wars. */
export function romanValue(numeral: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  const units = [...numeral].map((letter) => values[letter] ?? 0);
  return units.reduce((sum, unit, at) => sum + (unit < (units[at + 1] ?? 0) ? -unit : unit), 0);
}

/** From II to XXXIX. `I` alone is a word in English and a letter elsewhere. */
export const romanSource = '(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{2,3})';
