import type { Article } from '@/lib/content/article';
import type { EditionSettings } from '@/lib/content/fields/schema';
import { latestOf, modifiedOf } from '@/lib/edition/article-times';
import { type Edition, findPage, type Page } from '@/lib/edition/edition';

/** What a list across editions shows of an article. */
export interface Card {
  date: string;
  slug: string;
  title: string;
  kicker?: string;
  deck?: string;
  section: string;
  /** The page it stands on, or while that is not made up yet, the one the editor asked for. */
  page?: number;
  rank: Article['rank'];
  summary: string;
  /** Names as printed. */
  people: string[];
  places: string[];
  /** When it was last changed for its readers: ISO 8601 with offset. */
  modified: string;
}

/** What the archive keeps of an edition, written once when it is read: cards in reading order. */
export interface EditionRecord {
  date: string;
  cards: Card[];
  /** Its pages; none while it is not made up yet, for then nobody knows which there are. */
  pages: { number: number; modified: string }[];
}

/** What lists across editions need of each edition to count without opening its record. */
export interface Summary {
  date: string;
  /** The state of the folder that this was taken from. */
  stamp: string;
  status: EditionSettings['status'];
  issue?: number;
  pages: number;
  /** False while it was only read: make-up may still move articles and add pages. */
  isMadeUp: boolean;
  /** When any of its articles was last changed for its readers. */
  modified: string;
  lead: string;
  sections: Record<string, number>;
  people: Record<string, number>;
}

export function toRecord(edition: Edition): EditionRecord {
  const madeUp = edition.pages.filter(({ plan, articles }) => plan && articles.length > 0);
  return {
    date: edition.date,
    cards: edition.articles.map((article) => toCard(article, findPage(edition, article.slug))),
    pages: madeUp.map(({ number, articles }) => ({
      number,
      modified: latestOf(articles.map(modifiedOf)),
    })),
  };
}

export function toSummary(edition: Edition, stamp: string): Summary {
  const { cards, pages } = toRecord(edition);
  return {
    date: edition.date,
    stamp,
    status: edition.status,
    ...(edition.issue === undefined ? {} : { issue: edition.issue }),
    pages: edition.pages.length,
    isMadeUp: pages.length > 0,
    modified: latestOf(cards.map(({ modified }) => modified)),
    lead: edition.articles.at(0)?.title ?? '',
    sections: count(cards.map(({ section }) => section)),
    people: count(cards.flatMap(({ people }) => people)),
  };
}

function toCard(article: Article, standing: Page | undefined): Card {
  const { date, slug, title, kicker, deck, section, rank, summary, places } = article;
  const page = standing?.plan ? standing.number : article.page;
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
