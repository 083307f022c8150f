import { createHash } from 'node:crypto';
import { idsOf, toArticleId, toDay } from '../article-ids';
import { type IndexedArticle, type IndexedEdition, mostArticles } from '../search-index';
import { cutPieces } from '../text/cut-pieces';
import { foldName, paragraphMark } from '../text/marks';
import { toTokens } from '../text/to-tokens';
import { listMarks, textsOf } from '../to-row';
import { toFlatText } from './flat-text';
import { hashTerm } from './hash-term';
import { addYear, sortTerms, whileWriting } from './make-tables';
import type { Connection, Transaction } from './open-connection';

/** Servers with copies of the content each have a source of their own. */
const mostSources = 32;

/** Puts an edition in place of what the index has of its date, unless another server wrote the same. */
export async function writeEdition(sql: Connection, edition: IndexedEdition): Promise<void> {
  const { date, source, articles } = edition;
  if (articles.length > mostArticles) throw new Error(`${date} has ${articles.length} articles`);
  const day = toDay(date);
  const digest = digestOf(articles);
  const rows = articles.map((article, place) => toColumns(day, place, article));
  await whileWriting(sql, async (transaction) => {
    const [known] =
      await transaction`SELECT digest, sources FROM search_edition WHERE day = ${day}`;
    if (known?.digest === digest) {
      const sources = [...new Set([source, ...known.sources])].slice(0, mostSources);
      await transaction`UPDATE search_edition SET sources = ${sources}::text[] WHERE day = ${day}`;
      return;
    }
    await clearDay(transaction, day);
    await addYear(transaction, yearOf(day));
    await Promise.all(rows.map((row) => insertArticle(transaction, row)));
    await writeNames(transaction, day, articles);
    await transaction`INSERT INTO search_edition VALUES (${day}, ${digest}, ${[source]}::text[])`;
  });
  await sortTerms(sql, yearOf(day));
}

export async function removeEdition(sql: Connection, date: string): Promise<void> {
  await whileWriting(sql, (transaction) => clearDay(transaction, toDay(date)));
}

export async function setPages(
  sql: Connection,
  date: string,
  pages: Readonly<Record<string, number>>,
): Promise<void> {
  const day = toDay(date);
  const [least, greatest] = idsOf(day);
  await whileWriting(sql, async (transaction) => {
    for (const [slug, page] of Object.entries(pages))
      await transaction`
        UPDATE search_article SET page = ${page}
        WHERE year = ${yearOf(day)} AND id BETWEEN ${least} AND ${greatest} AND slug = ${slug}`;
  });
}

export function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

/** Without the pages, which one server may know before another. */
function digestOf(articles: readonly IndexedArticle[]): string {
  const known = articles.map(({ page, ...rest }) => rest);
  return createHash('sha256').update(JSON.stringify(known)).digest('base64url');
}

function toColumns(day: number, place: number, article: IndexedArticle) {
  const paragraphs = textsOf(article).map((text) => cutPieces(text));
  const marks = listMarks(article, paragraphs);
  const terms = new Set([...paragraphs.flatMap(toTokens), ...marks]);
  const [title = '', ...rest] = paragraphs.map(toFlatText);
  return {
    ...{ day, id: toArticleId(day, place), article, title },
    flat: [title, ...rest].join(paragraphMark),
    terms: [...new Set(Array.from(terms, hashTerm))],
  };
}

async function insertArticle(sql: Transaction, row: ReturnType<typeof toColumns>): Promise<void> {
  const { day, id, article, title, flat, terms } = row;
  const { slug, kind, section, page = null } = article;
  await sql`
    INSERT INTO search_article VALUES (
      ${yearOf(day)}, ${id}, ${day}, ${page}, ${slug},
      ${withoutNul(article.title)}, ${article.lines.map(withoutNul)}::text[], ${withoutNul(article.text)},
      ${kind}, ${section}, ${title}, ${flat}, ${terms}::bigint[]
    )`;
}

/** PostgreSQL has no such character. */
const withoutNul = (text: string) => text.replaceAll('\0', '');

async function clearDay(sql: Transaction, day: number): Promise<void> {
  const [least, greatest] = idsOf(day);
  await sql`
    DELETE FROM search_article WHERE year = ${yearOf(day)} AND id BETWEEN ${least} AND ${greatest}`;
  const gone =
    await sql`DELETE FROM search_name_day WHERE day = ${day} RETURNING kind, text, articles`;
  for (const { kind, text, articles } of gone) {
    const folded = foldName(text);
    await sql`
      UPDATE search_name SET articles = articles - ${articles}
      WHERE kind = ${kind} AND folded = ${folded} AND text = ${text}`;
    await sql`
      DELETE FROM search_name
      WHERE kind = ${kind} AND folded = ${folded} AND text = ${text} AND articles <= 0`;
  }
  await sql`DELETE FROM search_edition WHERE day = ${day}`;
}

async function writeNames(
  sql: Transaction,
  day: number,
  articles: readonly IndexedArticle[],
): Promise<void> {
  for (const kind of ['person', 'place'] as const) {
    const counts = new Map<string, number>();
    for (const { people, places } of articles)
      for (const text of new Set(kind === 'person' ? people : places))
        if (foldName(text) !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    for (const [text, count] of counts) {
      await sql`
        INSERT INTO search_name AS name VALUES (${kind}, ${foldName(text)}, ${text}, ${count})
        ON CONFLICT (kind, folded, text) DO UPDATE SET articles = name.articles + ${count}`;
      await sql`INSERT INTO search_name_day VALUES (${kind}, ${text}, ${day}, ${count})`;
    }
  }
}
