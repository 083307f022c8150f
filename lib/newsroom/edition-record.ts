/**
 * Records: the little of each edition that lists across editions need.
 *
 * A record is taken from an edition's articles, which costs reading them, and not from its make-up, which
 * costs ten times that: a paper of 3,000 editions that was never opened before would have to make each up to
 * list its archive. What only make-up knows, the pages and where each article stands on them, is added when
 * the edition is first made up for a reader; until then `pages` is absent.
 */
import type { Article } from '@/lib/content/article';
import type { EditionSettings } from '@/lib/content/fields/schema';
import { latestOf, modifiedOf } from '@/lib/edition/article-times';
import { type Edition, type EditionParts, findIssue } from '@/lib/edition/edition';

/** What a record is taken from: an edition, or one that is not made up yet and so has no pages. */
export interface RecordedEdition extends Pick<Edition, 'date' | 'issue' | 'status' | 'articles'> {
  pages?: Edition['pages'];
}

/** An edition as it is read, its articles in the order that the editor asks for: by page, then by rank. */
export function toRecordedEdition(parts: Omit<EditionParts, 'plan'>): RecordedEdition {
  const { date, settings, articles } = parts;
  const issue = findIssue(parts);
  return {
    date,
    ...(issue === undefined ? {} : { issue }),
    status: settings.status,
    articles: articles.toSorted((a, b) => (a.page ?? 1) - (b.page ?? 1) || a.rank - b.rank),
  };
}

/** What a list across editions shows of an article. */
export interface Teaser {
  date: string;
  slug: string;
  title: string;
  kicker?: string;
  deck?: string;
  section: string;
  /** The page it stands on; until the edition is made up, the one the editor asks for. */
  page?: number;
  rank: Article['rank'];
  summary: string;
  /** Names as printed. */
  people: string[];
  places: string[];
  /** When it was last changed for its readers: ISO 8601 with offset. */
  modified: string;
}

/** What the archive stores of an edition: its teasers in reading order. */
export interface EditionRecord {
  date: string;
  teasers: Teaser[];
  /** Pages on which an article begins; absent until the edition is made up. */
  pages?: { number: number; modified: string }[];
}

/** What lists across editions need of each edition to count without opening its record. */
export interface Summary {
  date: string;
  /** The state of the folder that this was taken from. */
  stamp: string;
  status: EditionSettings['status'];
  issue?: number;
  /** How many pages it has; absent until it is made up. */
  pages?: number;
  /** When any of its articles was last changed for its readers. */
  modified: string;
  lead: string;
  sections: Record<string, number>;
  people: Record<string, number>;
}

export function toRecord({ date, articles, pages }: RecordedEdition): EditionRecord {
  const pageOf = new Map(
    pages?.flatMap((page) => page.articles.map(({ slug }) => [slug, page.number] as const)),
  );
  const begun = pages?.filter((page) => page.articles.length > 0);
  return {
    date,
    teasers: articles.map((article) => toTeaser(article, pageOf.get(article.slug) ?? article.page)),
    ...(begun && {
      pages: begun.map((page) => ({
        number: page.number,
        modified: latestOf(page.articles.map(modifiedOf)),
      })),
    }),
  };
}

export function toSummary(edition: RecordedEdition, stamp: string): Summary {
  const { date, status, issue, articles, pages } = edition;
  const { teasers } = toRecord(edition);
  return {
    date,
    stamp,
    status,
    ...(issue === undefined ? {} : { issue }),
    ...(pages && { pages: pages.length }),
    modified: latestOf(teasers.map(({ modified }) => modified)),
    lead: articles.at(0)?.title ?? '',
    sections: count(teasers.map(({ section }) => section)),
    people: count(teasers.flatMap(({ people }) => people)),
  };
}

function toTeaser(article: Article, page: number | undefined): Teaser {
  const { date, slug, title, kicker, deck, section, rank, summary, places } = article;
  return {
    date,
    slug,
    title,
    ...(kicker === undefined ? {} : { kicker }),
    ...(deck === undefined ? {} : { deck }),
    section,
    ...(page === undefined ? {} : { page }),
    rank,
    summary,
    people: [...new Set(article.byline?.people.map(({ name }) => name))],
    places,
    modified: modifiedOf(article),
  };
}

function count(names: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
