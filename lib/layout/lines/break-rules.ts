import type { CharacterClass } from '../model/line-break-class';

/**
 * Where a line may end (禁则): the cost of a break between two neighbouring characters.
 *
 * The rules are the pair rules of UAX #14 as browsers apply them to Chinese (`line-break: auto`), extended
 * by CLREQ (#prohibition_rules_for_line_start_end): a line ends with a solidus only between Latin words, ——
 * and …… are never split, and a line should not start with a dash. Three modules overrule this
 * table: number-unit-length.ts for numbers with units, telephone-numbers.ts, inner-breaks.ts for syllables of words and for addresses.
 */

/** Cost of a break on the scale of badness (100 = a line stretched to its limit); Infinity forbids it. */
export type Penalty = number;

export const never: Penalty = Number.POSITIVE_INFINITY;

/** CLREQ forbids a dash at a line's start at its strict level only: half as bad as a line at its limit. */
const dashOpensLine: Penalty = 50;
/** A break after the author's own hyphen, or after a solidus between words, splits a compound word. */
export const insideCompound: Penalty = 30;

/**
 * A break where none should be, inside an address or a number: 1000 is more than the badness of any line within its
 * limits, and less than a line beyond them costs.
 */
export const lastChoice: Penalty = 1000;

/** The classes of the two characters before a possible break, and of the one after it. */
export interface Pair {
  beforeLast: CharacterClass | undefined;
  last: CharacterClass;
  next: CharacterClass;
}

/** Returns the cost of a break between `last` and `next`. The first rule that applies decides. */
export function breakPenalty({ beforeLast, last, next }: Pair): Penalty {
  if (next === 'space' || next === 'glue' || last === 'glue') return never;
  if (last === 'space' && next === 'apostrophe') return 0;
  if (neverOpensLine.has(next)) return never;
  if (next === 'dash') return last === 'dash' || last === 'opening' ? never : dashOpensLine;
  if (last === 'space') return next === 'hyphen' ? dashOpensLine : 0;
  if (next === 'hyphen') return never;
  if (neverEndsLine.has(last) || next === 'quote') return never;
  if (last === 'hyphen' || last === 'breakAfter') return afterHyphen(beforeLast, next);
  if (last === 'slash')
    return beforeLast === 'letter' && next === 'letter' ? insideCompound : never;
  if (last === 'apostrophe') return isWord(next) && bindsApostrophe(beforeLast) ? never : 0;
  return latinPairs.has(last) && latinPairs.has(next) ? never : 0;
}

const neverOpensLine = new Set<CharacterClass>([
  'closing',
  'fullStop',
  'closingParen',
  'apostrophe',
  'nonstarter',
  'exclamation',
  'ellipsis',
  'postfix',
  'breakAfter',
  'slash',
  'infix',
]);

const neverEndsLine = new Set<CharacterClass>(['opening', 'openingParen', 'prefix', 'quote']);

/** Two of these side by side belong to one word, number or formula: `US$5`, `f(x)`, `95.77%`, `3,000`. */
const latinPairs = new Set<CharacterClass>([
  'letter',
  'digit',
  'prefix',
  'postfix',
  'infix',
  'openingParen',
  'closingParen',
]);

const isWord = (one: CharacterClass | undefined) => one === 'letter' || one === 'digit';

/** True in `don’t` and `’90s`, false for a closing quote after Han. */
const bindsApostrophe = (before: CharacterClass | undefined) =>
  before === undefined || before === 'space' || isWord(before);

/** A line may end after the hyphen in `e-mail`, `2004–05` and `“old”-fashioned`, but not in `-5` and `-v`. */
function afterHyphen(beforeLast: CharacterClass | undefined, next: CharacterClass): Penalty {
  if (!isWord(next)) return 0;
  const isQuoted = beforeLast === 'quote' || beforeLast === 'closing';
  return isWord(beforeLast) || (isQuoted && next === 'letter') ? insideCompound : never;
}
