import type { Article } from '@/lib/content/article';

/**
 * The most characters that all stories of one address have together: some 25 pages of A4. Twenty-four stories can be of
 * any length, and whoever wants them printed waits a minute at most.
 */
export const longestClippings = 60_000;

/** Returns the characters of stories together if they are too many to be made up as pages, else undefined. */
export function findExcess(
  clips: readonly { article: Pick<Article, 'characters'> }[],
): number | undefined {
  const characters = clips.reduce((sum, { article }) => sum + article.characters, 0);
  return characters > longestClippings ? characters : undefined;
}
