import { pinyin } from 'pinyin-pro';

/** Surnames of two characters that bylines carry; every other Han name has a surname of one. */
const doubleSurnames = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 轩辕 端木 南宫 长孙 宇文 呼延 独孤'.split(
    ' ',
  ),
);

/**
 * A person's name as an address: 杨丽萍 → `yang-liping`, 欧阳修 → `ouyang-xiu`, Jane Doe → `jane-doe`.
 * Different names may give the same slug; the archive then numbers them.
 *
 * @returns `[a-z0-9]+(-[a-z0-9]+)*`; `person` where nothing of the name can be written in ASCII
 */
export function toPersonSlug(name: string): string {
  const parts = /\p{Script=Han}/u.test(name) ? hanParts(name) : name.split(/[\s.]+/);
  return parts.map(toAscii).filter(Boolean).join('-') || 'person';
}

function hanParts(name: string): string[] {
  const pieces = name.split(/[·・\s]+/);
  if (pieces.length > 1) return pieces.map(toPinyin);
  const cut = doubleSurnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
  return [syllables.slice(0, cut).join(''), syllables.slice(cut).join('')];
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
