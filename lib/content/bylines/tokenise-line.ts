/**
 * Splits a byline in East Asian script into tokens: roles, labels, names, offices and the gaps between them. Joined,
 * the tokens are exactly the line. Words are separated by spaces, marks and brackets, or directly adjacent: 记者张三,
 * 李四摄, 记者张三通讯员李四. Surname and given name may be separated by a space: 张　三.
 */
import { isDoubleSurname, isSurname } from '@/lib/language/chinese/surnames';
import type { BylinePatterns } from './byline-patterns';
import { isRomanised } from './is-romanised';
import { splitWord, type WordPlace } from './split-word';
import type { Token } from './token';

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
  return noteBrackets(tokens).map(rejectHeading).map(rejectRomanised);
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

/** Joins the pieces of a name that contains a space: 张　三, 欧阳 修, John Smith. */
function joinNames(pieces: string[], { han, latin }: BylinePatterns): string[] {
  const joined: string[] = [];
  for (const text of pieces) {
    const between = joined.at(-1) ?? '';
    const before = joined.at(-2) ?? '';
    const isLatin = between === ' ' && isLatinPair(before, text, latin);
    const isHan = /^\s+$/u.test(between) && isHanPair(before, text, han);
    if (isLatin || isHan) joined.splice(-2, 2, before + between + text);
    else joined.push(text);
  }
  return joined;
}

function isHanPair(surname: string, given: string, { vocabulary }: BylinePatterns['han']): boolean {
  if (Object.hasOwn(vocabulary.labels, given) || Object.hasOwn(vocabulary.labels, surname))
    return false;
  return /^\p{Script=Han}$/u.test(given) && (isSurname(surname) || isDoubleSurname(surname));
}

function isLatinPair(before: string, text: string, latin: BylinePatterns['latin']): boolean {
  const last = before.split(' ').at(-1) ?? '';
  const isWord = (one: string) => /\p{Script=Latin}|\p{Script=Cyrillic}/u.test(one);
  if (!isWord(last) || !isWord(text)) return false;
  const isNamePart = (one: string) => latin.capital.test(one) || latin.particles.has(one);
  return isNamePart(last) && isNamePart(text);
}

/** In brackets after a name, everything is a note about the person if no role or label is in it: 张三（郑州大学）. */
function noteBrackets(tokens: Token[]): Token[] {
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    result.push(token);
    const opensNote = /^\s*[([〔【]/u.test(token.text) && result.at(-2)?.kind === 'name';
    if (token.kind !== 'gap' || !opensNote) continue;
    const length = tokens
      .slice(index + 1)
      .findIndex(({ kind, text }) => kind === 'gap' && /[)\]〕】]/u.test(text));
    const inside = length < 0 ? [] : tokens.slice(index + 1, index + 1 + length);
    if (inside.length === 0 || inside.some(({ kind }) => kind === 'role' || kind === 'label'))
      continue;
    result.push({ kind: 'known', text: inside.map(({ text }) => text).join('') });
    index += length;
  }
  return result;
}

/** A word before a colon is a heading and not a name, even if it looks like one: `方正：…`. */
function rejectHeading(token: Token, index: number, tokens: Token[]): Token {
  const isHeading = /^\s*[:=]/u.test(tokens[index + 1]?.text ?? '');
  if (!isHeading || token.kind === 'gap' || token.kind === 'role' || token.kind === 'label')
    return token;
  // A label that no name looks like: 监督：李四, 受访者：李四. Its people did not make the article, as far as is known.
  const isLabel = token.kind !== 'name' || token.evidence !== 'certain';
  return isLabel && token.text.length <= longestLabel
    ? { kind: 'label', text: token.text, credits: ['none'] }
    : { kind: 'unknown', text: token.text };
}

const longestLabel = 8;

/** A name that repeats the one before in Latin letters is not another person: 王芳 Wang Fang. */
function rejectRomanised(token: Token, index: number, tokens: Token[]): Token {
  const before = tokens[index - 2];
  const isRepeated =
    token.kind === 'name' && before?.kind === 'name' && isRomanised(token.text, before.text);
  return isRepeated ? { kind: 'known', text: token.text } : token;
}
