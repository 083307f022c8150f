/**
 * Records hold the data that lists across editions need of each edition.
 *
 * A record is made from an edition's articles and not from its page plan, because making up an edition takes
 * ten times as long as reading it, and the first list of the archive needs a record of every edition. The
 * pages, and the page of each article, are added when the edition is first made up for a reader; until then
 * `pages` is absent.
 */
import type { Article } from '@/lib/content/article';
import type { EditionSettings } from '@/lib/content/fields/schema';
import { latestOf, modifiedOf } from '@/lib/edition/article-times';
import { type Edition, type EditionParts, findIssue } from '@/lib/edition/edition';

/** An edition to be recorded. One that is not made up yet has no pages. */
export interface RecordedEdition extends Pick<Edition, 'date' | 'issue' | 'status' | 'articles'> {
  pages?: Edition['pages'];
}

/** Returns an edition that is not made up, its articles ordered by the `page` of their front matter, then by rank. */
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

/** An article as an entry of a list across editions. */
export interface Teaser {
  date: string;
  slug: string;
  title: string;
  kicker?: string;
  deck?: string;
  section: string;
  /** The page it is placed on; until the edition is made up, the `page` of its front matter. */
  page?: number;
  rank: Article['rank'];
  summary: string;
  /** Names as printed. */
  people: string[];
  places: string[];
  /** When its text was last changed, as its front matter says: ISO 8601 with offset. */
  modified: string;
}

/** The stored record of an edition: its teasers in reading order. */
export interface EditionRecord {
  date: string;
  teasers: Teaser[];
  /** Pages on which an article begins; absent until the edition is made up. */
  pages?: { number: number; modified: string }[];
}

/** The counts of an edition, so that lists across editions need not open its record to count. */
export interface Summary {
  date: string;
  /** The state of the folder that this was read from. */
  stamp: string;
  status: EditionSettings['status'];
  issue?: number;
  /** How many pages it has; absent until it is made up. */
  pages?: number;
  /** The latest `modified` of its teasers. */
  modified: string;
  /** Title of the first article. */
  lead: string;
  /** Number of articles by section id. */
  sections: Record<string, number>;
  /** Number of articles by the name of a person in their bylines. */
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
