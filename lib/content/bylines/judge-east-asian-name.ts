/**
 * Judges whether a text in Han characters, kana or hangul is the name of a person, by its form alone: does it begin
 * with a surname, or consist of characters of foreign names? Everyday words and names of offices are ruled out.
 */

import { isOrdinaryWord } from '@/lib/language/names/chinese-ordinary-words';
import { isCommonSurname, isDoubleSurname, isSurname } from '@/lib/language/names/chinese-surnames';
import { japaneseNameEndings, japaneseSurnames } from '@/lib/language/names/japanese-surnames';
import { koreanSurnames } from '@/lib/language/names/korean-surnames';
import { isMinorityName, isTransliterated } from '@/lib/language/names/minority-names';
import type { HanPatterns } from './han-patterns';
import type { NameEvidence } from './name-evidence';

export function judgeEastAsianName(
  written: string,
  patterns: HanPatterns,
): NameEvidence | undefined {
  // A name of two characters may be printed as wide as one of three: 张　三.
  const text = written.replace(/\s+/gu, '');
  const characters = [...text];
  const { notNames, neverInName } = patterns;
  if (isMinorityName(text) && !isOrdinaryWord(text)) return 'certain';
  if (neverInName.test(text) || notNames.test(text)) return undefined;
  if (text.includes('·')) return judgeParts(text.split('·'), patterns);
  if (/\p{Script=Hangul}/u.test(text)) return judgeKorean(text);
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return judgeKana(text);
  if (!hanOnly.test(text) || characters.length > longest) return undefined;
  if (isOrdinaryWord(text)) return characters.length < 4 ? 'ordinary' : undefined;
  if (isPlace.test(text) || isOrdinaryWithEnding(text)) return 'ordinary';
  if (isJapanese(text)) return 'certain';
  // 高考冲刺: no name, although 高 is a surname.
  if (characters.length > 3 && isOrdinaryWord(text.slice(0, 2))) return undefined;
  if (isChinese(text)) return 'certain';
  return canBeWithoutSurname(characters) ? 'possible' : undefined;
}

const hanOnly = /^[\p{Script=Han}々]{2,}$/u;
/** The longest names without marks are Tibetan ones of four words (次仁多吉卓玛旺姆). */
const longest = 8;
/** Two characters that begin with a surname, but are a place: 云州, 江城. */
const isPlace = /^.[州县縣市区區省镇鎮乡鄉村港湾灣城岛島京]$/u;

/** 时代人, 文学家, 安全感, 通车后: an everyday word with an ending that no given name has after it. */
function isOrdinaryWithEnding(text: string): boolean {
  const [, word = ''] = ordinaryEnding.exec(text) ?? [];
  return word !== '' && isOrdinaryWord(word);
}

const ordinaryEnding =
  /^(..)[人者员員家师師性化感后後前时時里裡上下型类類级級版款费費率量价價权權税稅险險票证證卡区區节節展会會赛賽奖獎课課站社]$/u;

/** 买买提·艾力, 伊万·彼得罗夫. */
function judgeParts(parts: string[], { officeEnd }: HanPatterns): NameEvidence | undefined {
  const isName = parts.length <= mostParts && parts.every((part) => foreignPart.test(part));
  if (!isName || parts.some((part) => officeEnd.test(part))) return undefined;
  // Columns are named 东方·文明 or 城事·民生.
  const isForeign =
    parts.every((part) => kanaOrLatin.test(part) || isTransliterated(part)) &&
    !parts.every(isOrdinaryWord);
  if (isForeign) return 'certain';
  // 王芳·李建国 are two people.
  return parts.every(isChinese) ? undefined : 'possible';
}

const mostParts = 5;
const foreignPart =
  /^(?:[\p{Script=Han}々]{1,9}|[\p{Script=Katakana}ー]{1,12}|\p{Lu}[\p{L}.]{0,15})$/u;
const kanaOrLatin = /^[\p{Script=Katakana}\p{Script=Latin}ー.]+$/u;

/** 홍길동, 남궁민수. Many words of two syllables begin with a surname, and many of three have an ending (도서관). */
function judgeKorean(text: string): NameEvidence | undefined {
  if (!/^\p{Script=Hangul}{2,5}$/u.test(text)) return undefined;
  const givenLength =
    text.length - (koreanSurnames.has(text.slice(0, 2)) && text.length > 2 ? 2 : 1);
  const surname = text.slice(0, text.length - givenLength);
  if (!koreanSurnames.has(surname) || givenLength > 2) return 'possible';
  return givenLength === 2 && !koreanNounEnding.test(text) ? 'certain' : 'ordinary';
}

const koreanNounEnding = /[관회사부실팀단들은는을를에의]$/u;

/** 田中さくら, さくら. */
function judgeKana(text: string): NameEvidence | undefined {
  const given = [2, 3].map((length) => [text.slice(0, length), text.slice(length)] as const);
  const hasSurname = given.some(
    ([surname, name]) => japaneseSurnames.has(surname) && givenInKana.test(name),
  );
  if (hasSurname) return 'certain';
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{2,8}$/u.test(text) &&
    !/[のをはがへ]/u.test(text)
    ? 'possible'
    : undefined;
}

const givenInKana = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}$/u;

function isChinese(text: string): boolean {
  const characters = [...text];
  const [first = '', second = '', third = '', fourth = ''] = characters;
  const isDouble = isDoubleSurname(first + second);
  switch (characters.length) {
    case 2:
      return isSurname(first);
    case 3:
      return isSurname(first) || isDouble;
    case 4:
      // A married name (张李美玲); with a third surname it could also be two people without a mark (王方李明).
      return isDouble || ([first, second].every(isCommonSurname) && !isSurname(third));
    case 5:
      return [first, second, third].every(isSurname) && !isSurname(fourth);
    default:
      return false;
  }
}

/** 山田太郎. */
function isJapanese(text: string): boolean {
  const last = [...text].at(-1) ?? '';
  return (
    text.length >= 3 &&
    text.length <= 5 &&
    [2, 3].some((length) => length < text.length && japaneseSurnames.has(text.slice(0, length))) &&
    japaneseNameEndings.has(last)
  );
}

/**
 * Whether the characters may be a foreign name or a pen name. Four characters with a surname could be two people
 * without a mark between them (张三李四), or a surname and something else.
 */
function canBeWithoutSurname([first = '', second = '', third = '', ...rest]: string[]): boolean {
  if (rest.length > 3) return false;
  const isTwo = isDoubleSurname(first + second);
  if (!isSurname(first) && !isTwo) return true;
  return (
    rest.length === 1 &&
    !isSurname(second) &&
    !isSurname(third) &&
    isTransliterated(first + second + third)
  );
}
