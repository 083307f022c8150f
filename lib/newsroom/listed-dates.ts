import { dayOfListing, isFarAhead } from '@/lib/content/fields/date-slips';
import { dateIn } from '@/lib/content/fields/day-count';
import type { Paper } from '@/lib/content/fields/schema';
import { toIso } from '@/lib/content/fields/zoned-time';
import { expireAt } from '@/lib/store/record-sources';

export interface ListedDatesParts {
  /** Returns the dates of all editions, newest first. */
  listDates: () => Promise<string[]>;
  findPaper: () => Promise<Paper | undefined>;
  now: () => Date;
}

/** The editions on lists. One whose date is probably a slip can be read by its address, but is on no list. */
export interface ListedDates {
  /** Returns the dates, newest first. */
  list: () => Promise<string[]>;
  /** Returns when an edition comes onto the lists, in milliseconds since 1970. */
  findListingTime: (date: string) => Promise<number>;
}

export function openListedDates({ listDates, findPaper, now }: ListedDatesParts): ListedDates {
  /** The last result, and of what it is one: of the same list on the same day, it is the same. */
  let last: { dates: string[]; today: string; listed: string[]; ahead: string[] } | undefined;
  const findTimeZone = async () => (await findPaper())?.timeZone ?? 'UTC';
  return {
    list: async () => {
      const [dates, timeZone] = await Promise.all([listDates(), findTimeZone()]);
      const today = dateIn(timeZone, now());
      if (last?.dates !== dates || last.today !== today) {
        const ahead = dates.filter((date) => isFarAhead(date, today));
        const isAhead = new Set(ahead);
        last = { dates, today, ahead, listed: dates.filter((date) => !isAhead.has(date)) };
      }
      for (const date of last.ahead) expireAt(timeOfListing(date, timeZone));
      return last.listed;
    },
    findListingTime: async (date) => timeOfListing(date, await findTimeZone()),
  };
}

function timeOfListing(date: string, timeZone: string): number {
  return Date.parse(toIso(`${dayOfListing(date)}T00:00`, timeZone));
}
