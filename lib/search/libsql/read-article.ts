import type { StoredArticle } from '../to-hit';
import type { Database } from './open-database';

/** Returns undefined if another process removed the article meanwhile. */
export function readArticle(database: Database, id: number): StoredArticle | undefined {
  const row = database.get<ArticleColumns>('SELECT * FROM article WHERE id = ?', id);
  if (!row) return undefined;
  const { page, lines, ...rest } = row;
  return { ...rest, lines: JSON.parse(lines), ...(page !== null && { page }) };
}

interface ArticleColumns extends Omit<StoredArticle, 'lines' | 'page'> {
  /** JSON. */
  lines: string;
  page: number | null;
}
