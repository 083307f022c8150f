import type { CharacterClass } from '../model/line-break-class';

/**
 * Where a line may end (禁则): for two neighbouring characters, what a break between them costs.
 *
 * The rules are the pair rules of UAX #14 as browsers apply them to Chinese (`line-break: auto`),
 * extended by CLREQ (#prohibition_rules_for_line_start_end): no solidus at a line's end, —— and …… whole, no dash at a line's start
 * where it can be helped. Numbers stay with their units by number-unit.ts, syllables of Latin words
 * by hyphen-points.ts; both overrule this table.
 */

/** Cost of a break in the scale of badness (100 = a line stretched to its limit); Infinity: never. */
export type Penalty = number;

export const never: Penalty = Number.POSITIVE_INFINITY;

/** A dash at a line's start is forbidden by CLREQ's strict level only: as bad as half the limit. */
const dashOpensLine: Penalty = 50;
/** After a hyphen the author wrote, or a solidus between words: no new hyphen, but a cut compound. */
export const insideCompound: Penalty = 30;

/** The two characters before a possible break, and the one after. */
export interface Pair {
  beforeLast: CharacterClass | undefined;
  last: CharacterClass;
  next: CharacterClass;
}

/** What it costs to break between `last` and `next`. The first rule that speaks decides. */
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

/** Two of these side by side are one word, number or formula: `US$5`, `f(x)`, `95.77%`, `3,000`. */
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

/** `don’t` and `’90s`, but not the closing quote behind Han. */
const bindsApostrophe = (before: CharacterClass | undefined) =>
  before === undefined || before === 'space' || isWord(before);

/** `e-mail` and `2004–05` may be cut; the minus of `-5` and the option `-v` may not. */
function afterHyphen(beforeLast: CharacterClass | undefined, next: CharacterClass): Penalty {
  if (!isWord(next)) return 0;
  return isWord(beforeLast) ? insideCompound : never;
}
