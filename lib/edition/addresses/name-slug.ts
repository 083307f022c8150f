import anyAscii from 'any-ascii';
import { pinyin } from 'pinyin-pro';
import { simplifyCharacters } from '@/lib/language/chinese/simplify-characters';

/**
 * Converts the name of a column or a place to the last part of its address: Zürich → `zurich`, and with three
 * characters for what Latin letters do not tell, 陕西 → `shanxi-` and others than 山西. The slug depends on the name
 * alone, so that it is the same for ever and on every machine; both scripts of Chinese have the same.
 *
 * @returns `[a-z0-9]+(-[a-z0-9]+)*`; `other` if no part of the name can be written in ASCII
 */
export function toNameSlug(name: string): string {
  const words = name.normalize('NFKC').split(/[\s\p{P}\p{S}]+/u);
  const read = words.map(toAscii).filter(Boolean).join('-') || 'other';
  const isLatin = words.every((word) => /^[\p{Script=Latin}\p{M}\p{N}]*$/u.test(word));
  return isLatin ? read : `${read}-${toMark(simplifyCharacters(words.join(' ').trim()))}`;
}

function toAscii(word: string): string {
  const latin = pinyin(word, { toneType: 'none', type: 'array', v: true }).join('');
  return anyAscii(latin)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

/**
 * Hashes a text to three characters (FNV-1a of its UTF-16 units, 32 bits). Names with the same reading are few: two of
 * them have the same mark once in 46,656 pairs, and then share a list.
 */
function toMark(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93) >>> 0;
  }
  return (hash % 36 ** 3).toString(36).padStart(3, '0');
}

/** Returns the slug of the label or a place of an article. In the other script it is that of the paper's own. */
export function nameSlugOf(
  { nameSlugs = {} }: { nameSlugs?: Readonly<Record<string, string>> },
  name: string,
): string {
  return nameSlugs[name] ?? toNameSlug(name);
}
