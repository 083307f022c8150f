import { isDoubleSurname, isSurname } from '@/lib/language/names/chinese-surnames';
import type { BylinePatterns } from './byline-patterns';

/** Joins the pieces of a name that contains a space: 张　三, 欧阳 修, John Smith. */
export function joinNames(pieces: string[], { han, latin }: BylinePatterns): string[] {
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
