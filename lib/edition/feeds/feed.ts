import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import type { Edition } from '../edition';

/** A feed before it is written in a format: what it is of, and whole articles, newest edition first. */
export interface Feed {
  paper: Paper;
  title: string;
  /** Where the site shows the same, and where the feed itself is: paths. */
  home: string;
  self: string;
  /** `https://example.com` */
  origin: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  article: Article;
  /** The 版 it stood on. */
  page?: number;
}

/** A reader who looks in once a day misses nothing of a big paper; some 300 KB of a small one. */
const enoughEntries = 60;

/** The newest editions that make a feed long enough. Each is whole: an issue is never cut in a feed. */
export function chooseDates(
  editions: readonly { date: string; count: number }[],
  enough = enoughEntries,
): string[] {
  const dates: string[] = [];
  let total = 0;
  for (const { date, count } of editions) {
    if (total >= enough) break;
    if (count === 0) continue;
    dates.push(date);
    total += count;
  }
  return dates;
}

/** The articles of an edition that belong in a feed, in reading order. */
export function toEntries(
  edition: Edition,
  belongs: (entry: FeedEntry) => boolean = () => true,
): FeedEntry[] {
  return edition.pages
    .flatMap(({ number, articles }) => articles.map((article) => ({ article, page: number })))
    .filter(belongs);
}
