import type { Article } from '@/lib/content/article';
import type { Segmenter } from '../segmenter';

/**
 * Lists the names and words that say what an article is about, the most telling first: its keywords, its places, its
 * people, and the words of its headline and kicker.
 */
export function tellingPhrases(
  { keywords, places, byline, title, kicker = '' }: Tagged,
  segment: Segmenter,
): string[] {
  const people = byline?.people.map(({ name }) => name) ?? [];
  const words = [title, kicker]
    .flatMap((heading) => segment(heading).map((parts) => parts.join('')))
    .filter(isTelling);
  return [...new Set([...keywords, ...places, ...people, ...words])];
}

interface Tagged extends Pick<Article, 'keywords' | 'places' | 'title' | 'kicker'> {
  byline?: Article['byline'] | undefined;
}

/** Two characters where these are syllables, four letters elsewhere; shorter words join others. */
function isTelling(word: string): boolean {
  if (!/\p{L}/u.test(word)) return false;
  const letters = Array.from(word.matchAll(/\p{L}/gu)).length;
  return letters >= (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(word) ? 2 : 4);
}
