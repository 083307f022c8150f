import { pinyin } from 'pinyin-pro';

/** Common surnames of two characters. All other Han names are taken to have a surname of one character. */
const doubleSurnames = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 轩辕 端木 南宫 长孙 宇文 呼延 独孤'.split(
    ' ',
  ),
);

/**
 * Converts a person's name to a slug: 杨丽萍 → `yang-liping`, 欧阳修 → `ouyang-xiu`, Jane Doe → `jane-doe`.
 * Different names may give the same slug; the archive then numbers them.
 *
 * @returns `[a-z0-9]+(-[a-z0-9]+)*`; `person` if no part of the name can be written in ASCII
 */
export function toPersonSlug(name: string): string {
  const parts = /\p{Script=Han}/u.test(name) ? hanParts(name) : name.split(/[\s.]+/);
  return parts.map(toAscii).filter(Boolean).join('-') || 'person';
}

function hanParts(name: string): string[] {
  const pieces = name.split(/[·・\s]+/);
  if (pieces.length > 1) return pieces.map(toPinyin);
  const surnameLength = doubleSurnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
  return [syllables.slice(0, surnameLength).join(''), syllables.slice(surnameLength).join('')];
}

function toPinyin(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', v: true }).join('');
}

function toAscii(part: string): string {
  return part
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
