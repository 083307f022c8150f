import anyAscii from 'any-ascii';
import { pinyin } from 'pinyin-pro';

/**
 * Converts the name of a column or a place to the last part of its address: 稳经济 促发展 → `wenjingji-cufazhan`,
 * Zürich → `zurich`. Names with the same letters have the same slug; a list of it has the articles of all.
 *
 * @returns `[a-z0-9]+(-[a-z0-9]+)*`; `other` if no part of the name can be written in ASCII
 */
export function toNameSlug(name: string): string {
  const words = name.normalize('NFKC').split(/[\s\p{P}\p{S}]+/u);
  return words.map(toAscii).filter(Boolean).join('-') || 'other';
}

function toAscii(word: string): string {
  const latin = pinyin(word, { toneType: 'none', type: 'array', v: true }).join('');
  return anyAscii(latin)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

/** Returns the slug of the label or a place of an article. In the other script it is that of the paper's own. */
export function nameSlugOf(
  { nameSlugs = {} }: { nameSlugs?: Readonly<Record<string, string>> },
  name: string,
): string {
  return nameSlugs[name] ?? toNameSlug(name);
}
