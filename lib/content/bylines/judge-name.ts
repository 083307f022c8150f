import type { BylinePatterns } from './byline-patterns';
import { judgeEastAsianName } from './judge-east-asian-name';
import { judgeLatinName } from './judge-latin-name';
import type { NameEvidence } from './name-evidence';

/** Whether a text has characters of a script that is written without spaces between words, or hangul. */
export function isEastAsian(text: string): boolean {
  return eastAsian.test(text);
}

const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u;

/** Returns undefined if the text cannot be a name. */
export function judgeName(text: string, { han, latin }: BylinePatterns): NameEvidence | undefined {
  return isEastAsian(text) ? judgeEastAsianName(text, han) : judgeLatinName(text, latin);
}
