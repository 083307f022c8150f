import type { Article } from '@/lib/content/article';
import type { EditionSettings } from '@/lib/content/schema';
import type { Edition } from '@/lib/edition/edition';

/** What a list across editions shows of an article. */
export interface Card {
  date: string;
  slug: string;
  title: string;
  kicker?: string;
  deck?: string;
  section: string;
  /** The page the editor asked for. */
  page?: number;
  rank: Article['rank'];
  summary: string;
  /** Names as printed. */
  people: string[];
}

/** What the archive keeps of an edition, written once when it is read: cards in reading order. */
export interface EditionRecord {
  date: string;
  cards: Card[];
}

/** What lists across editions need of each edition to count without opening its record. */
export interface Summary {
  date: string;
  /** The state of the folder that this was taken from. */
  stamp: string;
  status: EditionSettings['status'];
  issue?: number;
  pages: number;
  lead: string;
  sections: Record<string, number>;
  people: Record<string, number>;
}

export function toRecord(edition: Edition): EditionRecord {
  return {
    date: edition.date,
    cards: edition.articles.map(toCard),
  };
}

export function toSummary(edition: Edition, stamp: string): Summary {
  const cards = toRecord(edition).cards;
  return {
    date: edition.date,
    stamp,
    status: edition.status,
    ...(edition.issue === undefined ? {} : { issue: edition.issue }),
    pages: edition.pages.length,
    lead: edition.articles.at(0)?.title ?? '',
    sections: count(cards.map(({ section }) => section)),
    people: count(cards.flatMap(({ people }) => people)),
  };
}

function toCard(article: Article): Card {
  const { date, slug, title, kicker, deck, section, page, rank, summary } = article;
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
  };
}

function count(names: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
