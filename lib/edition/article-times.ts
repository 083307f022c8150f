import type { Article } from '@/lib/content/article';

/**
 * When an article was last changed for its readers: its update or its latest correction, else when it was
 * published. A correction names a day; it counts from that day's beginning at the article's own offset.
 *
 * @returns ISO 8601 with offset
 */
export function modifiedOf(
  article: Pick<Article, 'published' | 'updated' | 'corrections'>,
): string {
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(article.published)?.[0] ?? 'Z';
  const corrected = article.corrections.map(({ date }) => `${date}T00:00:00${offset}`);
  return [article.updated ?? article.published, ...corrected].reduce(
    (latest, moment) => (Date.parse(moment) > Date.parse(latest) ? moment : latest),
    article.published,
  );
}
