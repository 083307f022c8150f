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
  return latestOf([article.published, article.updated ?? article.published, ...corrected]);
}

/** A time for what has none: feeds and maps want one even of nothing. */
const neverYet = '1970-01-01T00:00:00Z';

/** The last of some moments, as it is written. */
export function latestOf(moments: readonly string[]): string {
  return moments.reduce(
    (latest, moment) => (Date.parse(moment) > Date.parse(latest) ? moment : latest),
    neverYet,
  );
}

/** A moment in universal time, to the second: `2023-03-09T22:00:00Z`. */
export function toUtc(moment: string): string {
  return new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
}
