import anyAscii from 'any-ascii';
import { pinyin } from 'pinyin-pro';
import { isDoubleSurname, simplifySurname } from '@/lib/language/names/chinese-surnames';
import { japaneseSurnames } from '@/lib/language/names/japanese-surnames';
import { koreanSurnames } from '@/lib/language/names/korean-surnames';

/**
 * Converts a person's name to a slug: 杨丽萍 → `yang-liping`, 欧阳修 → `ouyang-xiu`, Łukasz Nowak → `lukasz-nowak`,
 * Иван Петров → `ivan-petrov`. Forms of the same name (⾼明 and 高明, 买买提•艾力 and 买买提·艾力) give the same slug.
 * Different names may give the same slug too; the archive then numbers them.
 *
 * @returns `[a-z0-9]+(-[a-z0-9]+)*`; `person` if no part of the name can be written in ASCII
 */
export function toPersonSlug(name: string): string {
  const parts = name.normalize('NFKC').split(between).flatMap(splitSurname);
  return parts.map(toAscii).filter(Boolean).join('-') || 'person';
}

/** Spaces, full stops and the marks that are typed between the parts of a name. */
const between = /[\s.·•‧・∙⋅‐-]+/u;

/** A reading of a surname that pinyin-pro has wrong (现代汉语词典: chányú). */
const chanyu = '单于';

/** Splits a name without spaces after the surname. Other texts are returned as one part. */
function splitSurname(part: string, _index: number, parts: readonly string[]): string[] {
  if (parts.length > 1) return [toPinyin(part)];
  const length = surnameLength(part);
  if (length === 0) return [part];
  const surname = part.slice(0, length);
  // The reading of a character as a surname (单 shan, 万俟 moqi) is known for simplified characters.
  const readable = simplifySurname(surname) + part.slice(length);
  if (!/^\p{Script=Han}+$/u.test(readable)) {
    return [toPinyin(surname), toPinyin(part.slice(length))];
  }
  if (readable.startsWith(chanyu) && length === 2) return ['chanyu', toPinyin(part.slice(2))];
  const syllables = pinyin(readable, {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    v: true,
  });
  return [syllables.slice(0, length).join(''), syllables.slice(length).join('')];
}

/** In UTF-16 code units; 0 for a name that is not written in Han characters, kana or hangul. */
function surnameLength(name: string): number {
  const [first = ''] = name;
  const two = name.slice(0, 2);
  if (/^\p{Script=Hangul}/u.test(name)) return name.length > 2 && koreanSurnames.has(two) ? 2 : 1;
  if (!/^\p{Script=Han}/u.test(name)) return 0;
  if (name.length > 2 && isDoubleSurname(two)) return 2;
  // 田中华 is Chinese, 田中さくら and 山田太郎 are Japanese.
  const isJapanese =
    japaneseSurnames.has(two) && (name.length > 3 || !/^\p{Script=Han}+$/u.test(name));
  return isJapanese ? 2 : first.length;
}

function toPinyin(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', v: true }).join('');
}

function toAscii(part: string): string {
  return anyAscii(part)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
