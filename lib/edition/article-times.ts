import type { Article } from '@/lib/content/article';

/**
 * Returns the time of the last change to an article: the latest of its publication, update and corrections. A
 * correction only has a date and counts from the start of that day at the UTC offset of the publication time. One of
 * the day of publication, or of a day with another change, counts as a second after that change: feed readers show
 * an article again only if its time is later than before.
 *
 * @returns ISO 8601 with offset
 */
export function modifiedOf(
  article: Pick<Article, 'published' | 'updated' | 'corrections'>,
): string {
  const { published, updated = published, corrections } = article;
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(published)?.[0] ?? 'Z';
  const days = corrections.map(({ date }) => `${date}T00:00:00${offset}`).sort();
  return days.reduce(
    (latest, day) => {
      const isLater = Date.parse(day) > Date.parse(latest);
      return isLater ? day : addSeconds(latest, 1);
    },
    latestOf([published, updated]),
  );
}

/** Returns a time some seconds later, or earlier, at the same UTC offset. */
export function addSeconds(moment: string, seconds: number): string {
  const [, sign = '+', hours = '00', minutes = '00'] = /([+-])(\d{2}):(\d{2})$/.exec(moment) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const local = new Date(Date.parse(moment) + seconds * 1000 + ahead * 60_000);
  const offset = moment.endsWith('Z') ? 'Z' : `${sign}${hours}:${minutes}`;
  return `${local.toISOString().slice(0, 19)}${offset}`;
}

/** The time of an empty list, because feeds and sitemaps require one. */
const epoch = '1970-01-01T00:00:00Z';

/** Returns the latest of some ISO 8601 times, unchanged; 1970 for an empty list. */
export function latestOf(moments: readonly string[]): string {
  return moments.reduce(
    (latest, moment) => (Date.parse(moment) > Date.parse(latest) ? moment : latest),
    epoch,
  );
}

/** Converts a time to UTC, without fractions of a second: `2023-03-09T22:00:00Z`. */
export function toUtc(moment: string): string {
  return new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
}
