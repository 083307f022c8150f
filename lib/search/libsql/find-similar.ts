import { dayOfArticle, idsOf, toDate, toDay } from '../article-ids';
import { openIsShown } from '../is-shown';
import { parseQuery } from '../query/parse-query';
import { toTerms } from '../query/to-terms';
import {
  mostLookedUp,
  mostSeen,
  mostSimilar,
  rankSimilar,
  type SimilarArticle,
  type SimilarRequest,
} from '../similar-articles';
import { articleMark } from '../text/marks';
import type { Database } from './open-database';
import { readArticle } from './read-article';
import { toMatch } from './to-match';

/** Articles that are read for each phrase, also of editions that are not shown. */
const mostRead = 2 * mostSeen;

/** Finds the articles that share most with one. */
export function findSimilar(database: Database, request: SimilarRequest): SimilarArticle[] {
  const isShown = openIsShown(request.shown);
  const own = findOwn(database, request);
  const list = (match: string) =>
    database
      .all<{ id: number }>(
        `SELECT rowid AS id FROM word WHERE word MATCH ? ORDER BY rowid DESC LIMIT ${mostRead}`,
        match,
      )
      .map(({ id }) => id)
      .filter((id) => id !== own && isShown(dayOfArticle(id)))
      .slice(0, mostSeen);
  const found = request.phrases.slice(0, mostLookedUp).flatMap((phrase) => {
    const match = toMatch(toTerms(parseQuery(`"${phrase}"`)), {});
    return match === undefined ? [] : [list(match)];
  });
  const ids = rankSimilar(found, list(articleMark).length);
  return ids.slice(0, Math.min(mostSimilar, request.limit)).flatMap((id) => {
    const article = readArticle(database, id);
    return article
      ? [{ date: toDate(dayOfArticle(id)), slug: article.slug, title: article.title }]
      : [];
  });
}

function findOwn(database: Database, { date, slug }: SimilarRequest): number | undefined {
  const sql = 'SELECT id FROM article WHERE id BETWEEN ? AND ? AND slug = ?';
  return database.get<{ id: number }>(sql, ...idsOf(toDay(date)), slug)?.id;
}
