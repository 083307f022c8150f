import { AsyncResource } from 'node:async_hooks';
import pLimit from 'p-limit';
import type { EditionSettings } from '@/lib/content/fields/schema';
import { isPublic } from '@/lib/edition/edition';
import type { Summary } from './edition-record';

/** An edition in the calendar; it has a summary once it was read. */
export interface Day {
  date: string;
  summary?: Summary;
}

export function toDay(date: string, summary: Summary | undefined): Day {
  return summary ? { date, summary } : { date };
}

export interface PublicDaysParts {
  /** Returns whether an edition is published, without reading the edition. */
  readStatus: (date: string) => Promise<EditionSettings['status']>;
  showProofs: boolean;
}

/** @param isWaiting true for an edition whose summary may be out of date */
export type KeepPublic = (days: Day[], isWaiting: (date: string) => boolean) => Promise<Day[]>;

/** Milliseconds for which the status of an edition that is not read yet is remembered. */
const statusLife = 30_000;
/** Files of settings that are read at once. */
const statusesAtOnce = 16;

/** Returns a function that leaves those of some editions that readers may see. */
export function openPublicDays({ readStatus, showProofs }: PublicDaysParts): KeepPublic {
  // A list of thousands of editions that are not read yet is made again in seconds, so none of them is its source.
  const apart = new AsyncResource('public-days');
  const statuses = new Map<string, { at: number; status: EditionSettings['status'] }>();
  const findStatus = async (date: string) => {
    const known = statuses.get(date);
    if (known && Date.now() - known.at < statusLife) return known.status;
    const status = await apart.runInAsyncScope(readStatus, undefined, date);
    statuses.set(date, { at: Date.now(), status });
    return status;
  };
  return async (days, isWaiting) => {
    if (showProofs) return days;
    const limit = pLimit(statusesAtOnce);
    const shown = days.map(({ date, summary }) => {
      if (!summary || isWaiting(date)) return limit(findStatus, date);
      statuses.delete(date);
      return summary.status;
    });
    const found = await Promise.all(shown);
    return days.filter((_, at) => isPublic(found[at] ?? 'proof', showProofs));
  };
}
