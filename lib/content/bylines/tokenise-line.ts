/**
 * Splits a byline in East Asian script into tokens: roles, labels, names, offices and the gaps between them. Joined,
 * the tokens are exactly the line. Words are separated by spaces, marks and brackets, or directly adjacent: 记者张三,
 * 李四摄, 记者张三通讯员李四. Surname and given name may be separated by a space: 张　三.
 */
import type { BylinePatterns } from './byline-patterns';
import { joinNames } from './join-names';
import { reviseTokens } from './revise-tokens';
import type { Token } from './token';
import { splitWord } from './words/split-word';
import type { WordPlace } from './words/word-rule';

export function tokeniseLine(text: string, patterns: BylinePatterns): Token[] {
  const pieces = text.split(patterns.han.compound).flatMap((piece, index) => {
    // Every second piece has a bracket or a stroke inside: 三年级(2)班, 文/图.
    const isWhole = index % 2 === 1 && !isWorks(piece);
    return isWhole ? [piece] : (piece.match(wordOrGap) ?? []);
  });
  const tokens: Token[] = [];
  for (const piece of joinNames(pieces, patterns)) {
    const before = tokens.findLast(({ kind }) => kind !== 'gap');
    const place = {
      isNameExpected: before?.kind === 'role' || before?.kind === 'label',
      isListed: tokens.at(-1)?.text === '、' && before?.kind === 'name',
      isGlued: false,
    };
    tokens.push(...splitPiece(piece, place, patterns));
  }
  return reviseTokens(tokens);
}

/** The characters of words; 《 “ and others are a part of an outlet's name: “新华视点”记者. */
const word = "[\\p{L}\\p{M}\\p{N}·'.“”《》「」『』〇-]";
const wordOrGap = new RegExp(`${word}+|(?:(?!${word}).)+`, 'gsu');

/** 文/图. */
function isWorks(piece: string): boolean {
  return /^\p{L}[/、&]\p{L}$/u.test(piece);
}

function splitPiece(piece: string, place: WordPlace, patterns: BylinePatterns): Token[] {
  if (!/[\p{L}\p{N}]/u.test(piece)) return [{ kind: 'gap', text: piece }];
  if (/[()[\]〔〕【】]/u.test(piece)) return [{ kind: 'known', text: piece }];
  // Marks at the ends of a word are not a part of it: `- 张三`, `·张三`.
  const [, start = '', middle = piece, end = ''] =
    (isQuoted(piece) ? quotesOutside : marksOutside).exec(piece) ?? [];
  return [...toGap(start), ...splitWord(middle, place, patterns), ...toGap(end)];
}

const marksOutside = /^([^\p{L}\p{N}“《「『]*)(.*?)([^\p{L}\p{N}\p{M}”》」』.]*)$/su;
const quotesOutside = /^([^\p{L}\p{N}《]*)(.*?)([^\p{L}\p{N}\p{M}》.]*)$/su;

/** Whether quotation marks are around the word or the line, and not around an outlet inside the word: “田野”记者. */
function isQuoted(piece: string): boolean {
  return /^[“「『][^”」』]*[”」』]?$|^[^“「『]*[”」』]$/u.test(piece);
}

function toGap(text: string): Token[] {
  return text === '' ? [] : [{ kind: 'gap', text }];
}
