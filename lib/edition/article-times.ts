import type { Article } from '@/lib/content/article';

/**
 * Returns the time of the last change to an article: the latest of its publication, update and corrections. A
 * correction only has a date and counts from the start of that day at the UTC offset of the publication time.
 *
 * @returns ISO 8601 with offset
 */
export function modifiedOf(
  article: Pick<Article, 'published' | 'updated' | 'corrections'>,
): string {
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(article.published)?.[0] ?? 'Z';
  const corrected = article.corrections.map(({ date }) => `${date}T00:00:00${offset}`);
  return latestOf([article.published, article.updated ?? article.published, ...corrected]);
}

/** The time of an empty list, because feeds and sitemaps require one. */
const epoch = '1970-01-01T00:00:00Z';

/** Returns the latest of some ISO 8601 times, unchanged; 1970 for an empty list. */
export function latestOf(moments: readonly string[]): string {
  return moments.reduce(
    (latest, moment) => (Date.parse(moment) > Date.parse(latest) ? moment : latest),
    epoch,
  );
}

/** Converts a time to UTC, without fractions of a second: `2023-03-09T22:00:00Z`. */
export function toUtc(moment: string): string {
  return new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
}
