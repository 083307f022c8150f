import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';

/**
 * Collects the names that headlines, captions and credits must not break and dictionaries do not contain: people,
 * places, keywords, section names and the paper's own list of words.
 *
 * @param credited the people whom the credits of pictures name
 */
export function namesOf(
  articles: readonly Article[],
  { sections, lexicon = [] }: Pick<Paper, 'sections' | 'lexicon'>,
  credited: readonly string[],
): Set<string> {
  return new Set([
    ...lexicon,
    ...credited,
    ...sections.map(({ name }) => name),
    ...articles.flatMap(namesOfArticle),
  ]);
}

/** Collects the names of one article, and the paper's own words. */
export function namesInHeadings(
  article: Article,
  { lexicon = [] }: Pick<Paper, 'lexicon'>,
): string[] {
  return [...lexicon, ...namesOfArticle(article)];
}

/** Collects the people, places and keywords of one article. */
function namesOfArticle({
  byline,
  places,
  keywords,
}: Pick<Article, 'byline' | 'places' | 'keywords'>): string[] {
  return [...(byline?.people.map(({ name }) => name) ?? []), ...places, ...keywords];
}
