import { dayOfArticle, toDate } from './article-ids';
import { cutExcerpt, markText } from './query/excerpt';
import { matchesQuery } from './query/find-hits';
import type { SearchQuery } from './query/parse-query';
import type { IndexedArticle, SearchHit } from './search-index';
import { textsOf } from './to-row';

/** What an index has of an article besides its words. */
export type StoredArticle = Omit<IndexedArticle, 'people' | 'places'> & { id: number };

export function toHit(article: StoredArticle, query: SearchQuery): SearchHit {
  const { id, slug, title, text, kind, section, page } = article;
  return {
    date: toDate(dayOfArticle(id)),
    slug,
    title: markText(title, query),
    excerpt: cutExcerpt(text, query),
    kind,
    section,
    ...(page !== undefined && { page }),
  };
}

/** True if the words of a query, of which there may be none, are in an article. */
export function isMatch(article: StoredArticle, query: SearchQuery): boolean {
  const { include, exclude } = query;
  return include.length + exclude.length === 0 || matchesQuery(textsOf(article), query);
}
