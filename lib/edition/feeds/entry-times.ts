import type { Article } from '@/lib/content/article';
import { addSeconds, modifiedOf } from '../article-times';

/** The times of a feed's entry, in ISO 8601 with offset. */
export interface EntryTimes {
  published: string;
  updated: string;
}

/**
 * Adds the times to the entries of a whole edition. Feed readers sort by time, and the articles of an edition
 * mostly have the same one, six in the morning, because their authors state none. So that the lead comes first
 * there too, an article whose time an earlier one of the edition has is a second earlier: of sixty articles, the last
 * is of 5:59:01. A time that no earlier article has is unchanged, and the pages of the articles show all of them
 * unchanged. The times are those of the edition and not of the feed, so an entry is the same in every feed.
 *
 * @param entries of all articles of the edition, in the order of the paper
 */
export function withTimes<T extends { article: Article }>(
  entries: readonly T[],
): (T & EntryTimes)[] {
  const takePublished = openTimes();
  const takeUpdated = openTimes();
  return entries.map((entry) => {
    const { article } = entry;
    const published = takePublished(article.published);
    const modified = modifiedOf(article);
    const updated = takeUpdated(modified === article.published ? published : modified);
    return { ...entry, published, updated };
  });
}

/** Returns a function that returns each time, or the latest one before it that was not returned yet. */
function openTimes(): (moment: string) => string {
  const taken = new Map<number, number>();
  const findFree = (instant: number): number => {
    const before = taken.get(instant);
    const free = before === undefined ? instant : findFree(before - 1000);
    taken.set(instant, free);
    return free;
  };
  return (moment) => {
    const instant = Date.parse(moment);
    return addSeconds(moment, (findFree(instant) - instant) / 1000);
  };
}
