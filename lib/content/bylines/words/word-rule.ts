/** What the rules share that split one word of a byline into tokens. */
import type { BylinePatterns } from '../byline-patterns';
import { judgeName } from '../judge-name';
import type { Token } from '../token';

export interface WordPlace {
  /** Whether the words before the word call for a name. */
  isNameExpected: boolean;
  /** Whether it follows a name and 、. */
  isListed: boolean;
  /** Whether it directly follows another word (记者张三), so that only certain names can be told from other words. */
  isGlued: boolean;
}

export type SplitWord = (word: string, place: WordPlace, patterns: BylinePatterns) => Token[];

/**
 * A rule returns the tokens of a word, or undefined if it does not apply.
 *
 * @param splitWord splits a part of the word by all rules
 */
export type Rule = (
  word: string,
  place: WordPlace,
  patterns: BylinePatterns,
  splitWord: SplitWord,
) => Token[] | undefined;

export function isCertain(text: string, patterns: BylinePatterns): boolean {
  return text !== '' && judgeName(text, patterns) === 'certain';
}

export function toName(text: string): Token {
  return { kind: 'name', text, evidence: 'certain' };
}
