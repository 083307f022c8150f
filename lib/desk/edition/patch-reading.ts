import type { Article } from '@/lib/content/article';
import { type ChangedArticle, versionOf } from '../front-matter/change-article';
import type { DeskReading } from './read-desk-edition';

/**
 * Returns an edition with a changed file, as it will be when it is read again. Only what the desk writes differs, so
 * the other articles, and the text of this one, need not be parsed meanwhile.
 */
export function patchReading(
  reading: DeskReading,
  file: string,
  changed: ChangedArticle,
): DeskReading {
  const versions = new Map(reading.versions).set(file, versionOf(changed.bytes));
  const { good } = reading;
  if (!good) return { ...reading, versions, isPatched: true };
  const articles = good.articles.map((one) => (one.file === file ? patch(one, changed) : one));
  return { ...reading, versions, good: { ...good, articles }, isPatched: true };
}

function patch(article: Article, { manuscript }: ChangedArticle): Article {
  const { value } = manuscript.fields;
  if (!value) return article;
  const { title, kicker, deck, rank, page, layout = {}, ad } = value;
  const { link } = article.ad ?? {};
  const { kicker: _kicker, deck: _deck, page: _page, ...rest } = article;
  return {
    ...rest,
    title,
    rank,
    pins: layout,
    ...(kicker !== undefined && { kicker }),
    ...(deck !== undefined && { deck }),
    ...(page !== undefined && { page }),
    ...(ad && { ad: { ...ad, ...(link !== undefined && { link }) } }),
  };
}
