/**
 * Recognises stars that hide a part of a name, of which Markdown makes emphasis: `李**表示，张**称`, `王*明、李*红`,
 * `m**k和j**n`. Ordinary emphasis begins and ends at words; this begins behind the first characters of one name and ends
 * behind those of another. A single surname at either end proves nothing (`位于**江边**`), so both ends must show one,
 * each where a name can begin.
 */
import { isCommonSurname, isDoubleSurname, isSurname } from '@/lib/language/names/chinese-surnames';
import { koreanSurnames } from '@/lib/language/names/korean-surnames';

/**
 * Returns the characters of the first name before its stars, 李 in `李**表示，张**称`; undefined for other emphasis.
 *
 * @param inner the source between the stars
 * @param around at least the last six characters before the stars, and the first behind
 */
export function findMaskedName(
  inner: string,
  around: { before: string; after: string },
): string | undefined {
  if (isInsideNick(inner, around)) return /[a-z\d]+$/i.exec(around.before)?.[0];
  const end = findHead(inner);
  const start = findHead(around.before) ?? (end && findCommonSurname(around.before));
  // 李**、张**: nobody emphasises a mark that parts two names.
  const isMask = /^[、，；。：！？）”]/u.test(inner) || (end !== undefined && end !== inner);
  return isMask ? start : undefined;
}

/** What hides a surname: 某, and 小, 老 and 阿 as in 小李. */
const nameless = /^[某小老阿]$/u;
/** A mark or a space, after which a name can begin; the start of a text as well. */
const markEnd = /(?:^|[\p{P}\p{Z}\p{S}\n])$/u;
/** Words that names follow directly: 市民王**, 据李**, 和张**. */
const wordEnd =
  /[者民员員人师師生警长長客户戶主友妻夫女儿兒子母父方是为為叫姓名的和与與及跟同由被把将將让讓据據称稱说說问問令向对對给給到找见見请請]$/u;
/** Common surnames that are everyday words as well, so that a word before them proves no name: 位于, 面向. */
const everyday = /[于向万萬常何任方高金石江白]/u;

/** Returns the start of a name at the end of a text: 张 in `表示，张`; undefined if there is none. */
function findHead(text: string): string | undefined {
  const characters = [...text];
  const [two, one = ''] = [characters.slice(-2).join(''), characters.at(-1)];
  const [first = ''] = two;
  if (isDoubleSurname(two) || (two.length > 1 && koreanSurnames.has(two))) return two;
  if (one === '某' && isSurname(first)) return two;
  const rest = characters.slice(0, -1).join('');
  const isName = isSurname(one) || koreanSurnames.has(one) || nameless.test(one);
  if (isName && markEnd.test(rest)) return one;
  return wordEnd.test(rest) ? findCommonSurname(text) : undefined;
}

/** Returns a common surname at the end of a text, after any word: 邻居王**. */
function findCommonSurname(text: string): string | undefined {
  const one = [...text].at(-1) ?? '';
  return isCommonSurname(one) && !everyday.test(one) ? one : undefined;
}

/**
 * The names of users of a web site, k**n, and powers, 2**3: emphasis from inside one Latin word or number into another
 * one further on.
 */
function isInsideNick(
  inner: string,
  { before, after }: { before: string; after: string },
): boolean {
  const areInside = /[a-z\d]$/i.test(before) && /^[a-z\d]/i.test(after);
  const areWords = /^[a-z\d](?:.*[a-z\d])?$/is.test(inner);
  return areInside && areWords && /\P{ASCII}|\s\S*\s|[+=/<>^]|\d-|-\d/u.test(inner);
}
