import { isDoubleSurname, isSurname } from '@/lib/language/names/chinese-surnames';
import type { BylinePatterns } from './byline-patterns';

/** Joins the pieces of a name that contains a space: 张　三, 欧阳 修, 张 小 三, John Smith. */
export function joinNames(pieces: string[], { han, latin }: BylinePatterns): string[] {
  const joined: string[] = [];
  for (const [index, text] of pieces.entries()) {
    const between = joined.at(-1) ?? '';
    const before = joined.at(-2) ?? '';
    const isLatin = between === ' ' && isLatinPair(before, text, latin);
    const isHan =
      /^\s+$/u.test(between) &&
      (isHanPair(before, text, han) || isThirdCharacter(before, text, { pieces, index, han }));
    if (isLatin || isHan) joined.splice(-2, 2, before + between + text);
    else joined.push(text);
  }
  return joined;
}

function isHanPair(surname: string, given: string, han: BylinePatterns['han']): boolean {
  if (Object.hasOwn(han.vocabulary.labels, surname)) return false;
  return isGiven(given, han) && (isSurname(surname) || isDoubleSurname(surname));
}

/**
 * True for the third of three characters with spaces between them, if no fourth one follows: 张 小 三, but not
 * 张 三 李 四, which are two names.
 */
function isThirdCharacter(
  before: string,
  text: string,
  { pieces, index, han }: { pieces: string[]; index: number; han: BylinePatterns['han'] },
): boolean {
  const [surname = '', given = ''] = before.split(/\s+/u);
  const next = /^\s+$/u.test(pieces[index + 1] ?? '') ? (pieces[index + 2] ?? '') : '';
  const isLast = !loneHan.test(next) || Object.hasOwn(han.vocabulary.labels, next);
  return loneHan.test(surname) && loneHan.test(given) && isLast && isGiven(text, han);
}

const loneHan = /^\p{Script=Han}$/u;

/** True for one character of a given name, which is no label such as 文 and 摄. */
function isGiven(text: string, { vocabulary }: BylinePatterns['han']): boolean {
  return loneHan.test(text) && !Object.hasOwn(vocabulary.labels, text);
}

function isLatinPair(before: string, text: string, latin: BylinePatterns['latin']): boolean {
  const last = before.split(' ').at(-1) ?? '';
  const isWord = (one: string) => /\p{Script=Latin}|\p{Script=Cyrillic}/u.test(one);
  if (!isWord(last) || !isWord(text)) return false;
  const isNamePart = (one: string) => latin.capital.test(one) || latin.particles.has(one);
  return isNamePart(last) && isNamePart(text);
}
