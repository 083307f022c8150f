import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { type Edition, isArticle } from '../edition';
import { type EntryTimes, withTimes } from './entry-times';

/** A feed, independent of its format. Its entries are ordered by edition, the newest first. */
export interface Feed {
  paper: Paper;
  title: string;
  /** Path of the view with the same content. */
  home: string;
  /** Path of the feed itself. */
  self: string;
  /** Origin of the site: `https://example.com`. */
  origin: string;
  entries: FeedEntry[];
  /** The other script of the paper, if the feed is in it; its links keep it. */
  script?: ChineseScript;
}

/** The address of the picture that readers show beside the feed's name: square, and readable when small. */
export const feedIconPath = '/favicon.ico';
/** The same in a size for lists and overviews. */
export const largeFeedIconPath = '/apple-icon.png';

export interface FeedEntry extends EntryTimes {
  article: Article;
  /** The number of the page on which the article begins. */
  page?: number;
}

/**
 * The minimum number of articles in a feed, about 300 KB. A reader who fetches the feed once a day misses nothing.
 */
const minEntries = 60;

/** Returns the dates of the newest editions that together have enough articles. Editions are included as a whole. */
export function chooseDates(
  editions: readonly { date: string; count: number }[],
  least = minEntries,
): string[] {
  const dates: string[] = [];
  let total = 0;
  for (const { date, count } of editions) {
    if (total >= least) break;
    if (count === 0) continue;
    dates.push(date);
    total += count;
  }
  return dates;
}

type Placed = Pick<FeedEntry, 'article' | 'page'>;

/** Returns the articles of an edition that is made up, in reading order, with their pages. */
export function placesIn({ pages }: Edition): Placed[] {
  return pages.flatMap(({ number, articles }) =>
    articles.filter(isArticle).map((article) => ({ article, page: number })),
  );
}

/**
 * Returns the entries of an edition that satisfy `belongs`.
 *
 * @param placed all its articles in reading order
 */
export function chooseEntries(
  placed: readonly Placed[],
  belongs: (entry: FeedEntry) => boolean = () => true,
): FeedEntry[] {
  return withTimes(placed).filter(belongs);
}
