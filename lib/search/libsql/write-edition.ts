import { idsOf, toArticleId, toDay } from '../article-ids';
import { type IndexedArticle, type IndexedEdition, mostArticles } from '../search-index';
import { foldName } from '../text/marks';
import { toRow } from '../to-row';
import type { Database } from './open-database';

/** Puts an edition in place of what the index has of its date, all or nothing. */
export function writeEdition(database: Database, edition: IndexedEdition): void {
  const { date, source, articles } = edition;
  if (articles.length > mostArticles) throw new Error(`${date} has ${articles.length} articles`);
  const day = toDay(date);
  // Tokens are made before others have to wait.
  const rows = articles.map((article) => ({ article, row: toRow(article) }));
  database.transaction(() => {
    clearDay(database, day);
    for (const [place, { article, row }] of rows.entries()) {
      const { slug, title, lines, text, kind, section, page = null } = article;
      const id = toArticleId(day, place);
      const printed = JSON.stringify(lines);
      database.run(
        'INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        ...[id, page, kind, section, slug, title, printed, text],
      );
      database.run(
        'INSERT INTO word (rowid, title, text, marks) VALUES (?, ?, ?, ?)',
        ...[id, row.title, row.text, row.marks.join(' ')],
      );
    }
    writeNames(database, day, articles);
    database.run('INSERT INTO edition VALUES (?, ?)', day, source);
  });
}

export function removeEdition(database: Database, date: string): void {
  database.transaction(() => clearDay(database, toDay(date)));
}

export function setPages(
  database: Database,
  date: string,
  pages: Readonly<Record<string, number>>,
): void {
  database.transaction(() => {
    for (const [slug, page] of Object.entries(pages))
      database.run(
        'UPDATE article SET page = ? WHERE id BETWEEN ? AND ? AND slug = ?',
        ...[page, ...idsOf(toDay(date)), slug],
      );
  });
}

function clearDay(database: Database, day: number): void {
  const ids = idsOf(day);
  database.run('DELETE FROM word WHERE rowid BETWEEN ? AND ?', ...ids);
  database.run('DELETE FROM article WHERE id BETWEEN ? AND ?', ...ids);
  const names = database.all<{ kind: string; text: string; articles: number }>(
    'SELECT kind, text, articles FROM name_day WHERE day = ?',
    day,
  );
  for (const { kind, text, articles } of names) {
    const key = [kind, foldName(text), text];
    database.run(
      'UPDATE name SET articles = articles - ? WHERE kind = ? AND folded = ? AND text = ?',
      ...[articles, ...key],
    );
    database.run(
      'DELETE FROM name WHERE kind = ? AND folded = ? AND text = ? AND articles <= 0',
      ...key,
    );
  }
  database.run('DELETE FROM name_day WHERE day = ?', day);
  database.run('DELETE FROM edition WHERE day = ?', day);
}

function writeNames(database: Database, day: number, articles: readonly IndexedArticle[]): void {
  for (const kind of ['person', 'place'] as const) {
    const names = articles.flatMap(({ people, places }) => [
      ...new Set(kind === 'person' ? people : places),
    ]);
    for (const text of names) {
      const folded = foldName(text);
      if (folded === '') continue;
      database.run(
        'INSERT INTO name VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET articles = articles + 1',
        ...[kind, folded, text],
      );
      database.run(
        'INSERT INTO name_day VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET articles = articles + 1',
        ...[kind, text, day],
      );
    }
  }
}
