import anyAscii from 'any-ascii';
import { pinyin } from 'pinyin-pro';
import { findSlugProblem } from '@/lib/content/fields/slug';
import type { CutWords } from '../stories/broken-text';

/** In characters: about six Chinese words. Longer addresses are cut off in mails and messages. */
const longest = 40;

/**
 * Makes a slug of a headline: 金水区新签约一批项目大单 → `jinshuiqu-xin-qianyue-yipi-xiangmu`.
 *
 * @param taken slugs of the edition; the new one is added to them
 */
export function toArticleSlug(
  title: string,
  { cutWords, taken }: { cutWords: CutWords | undefined; taken: Set<string> },
): string {
  const words = (cutWords ?? splitWords)(title.normalize('NFKC')).map(toAscii).filter(Boolean);
  const [first = '', ...rest] = words;
  let slug = first.slice(0, longest);
  for (const word of rest) {
    if (slug.length + 1 + word.length > longest) break;
    slug += `-${word}`;
  }
  const own = findSlugProblem(slug) ? (slug === '' ? 'story' : `story-${slug}`) : slug;
  let unique = own;
  for (let number = 2; taken.has(unique); number += 1) unique = `${own}-${number}`;
  taken.add(unique);
  return unique;
}

function splitWords(text: string): string[] {
  return Array.from(
    new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text),
    ({ segment }) => segment,
  );
}

function toAscii(word: string): string {
  const letters = /\p{Script=Han}/u.test(word)
    ? pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join('')
    : anyAscii(word);
  return anyAscii(letters)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
