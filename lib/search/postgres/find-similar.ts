import { dayOfArticle, idsOf, toDate, toDay } from '../article-ids';
import {
  mostLookedUp,
  mostSeen,
  mostSimilar,
  rankSimilar,
  type SimilarArticle,
  type SimilarRequest,
} from '../similar-articles';
import { listArticles, readArticles } from './find-articles';
import type { Connection } from './open-connection';
import { yearOf } from './write-edition';

/** Finds the articles that share most with one. */
export async function findSimilar(
  sql: Connection,
  request: SimilarRequest,
): Promise<SimilarArticle[]> {
  const { shown, phrases } = request;
  const own = await findOwn(sql, request);
  const list = async (query: string, filters = {}) => {
    const ids = await listArticles(sql, { query, filters, shown, most: mostSeen + 1 });
    return ids.filter((id) => id !== own).slice(0, mostSeen);
  };
  const found: number[][] = [];
  for (const phrase of phrases.slice(0, mostLookedUp)) found.push(await list(`"${phrase}"`));
  const all = await list('', { from: '0001-01-01' });
  const ids = rankSimilar(found, all.length).slice(0, Math.min(mostSimilar, request.limit));
  const articles = await readArticles(sql, ids);
  return articles.map(({ id, slug, title }) => ({ date: toDate(dayOfArticle(id)), slug, title }));
}

async function findOwn(
  sql: Connection,
  { date, slug }: SimilarRequest,
): Promise<number | undefined> {
  const day = toDay(date);
  const [least, greatest] = idsOf(day);
  const [row] = await sql<{ id: number }[]>`
    SELECT id FROM search_article
    WHERE year = ${yearOf(day)} AND id BETWEEN ${least} AND ${greatest} AND slug = ${slug}`;
  return row?.id;
}
