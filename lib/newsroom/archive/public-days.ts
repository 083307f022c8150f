import { AsyncResource } from 'node:async_hooks';
import pLimit from 'p-limit';
import type { Release } from '@/lib/content/published/edition-state';
import type { IsOut } from '../release-clock';
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
  /** Returns when readers may see an edition, without reading its articles. */
  readRelease: (date: string) => Promise<Release>;
  isOut: IsOut;
}

/** @param isWaiting true for an edition whose summary may be out of date */
export type KeepPublic = (days: Day[], isWaiting: (date: string) => boolean) => Promise<Day[]>;

/** Milliseconds for which the release of an edition that is not read yet is remembered. */
const releaseLife = 30_000;
/** Manifests that are read at once. */
const manifestsAtOnce = 16;

/** Returns a function that leaves those of some editions that readers may see. */
export function openPublicDays({ readRelease, isOut }: PublicDaysParts): KeepPublic {
  // A list of thousands of editions that are not read yet is made again in seconds, so none of them is its source.
  const apart = new AsyncResource('public-days');
  const releases = new Map<string, { at: number; release: Release }>();
  const findRelease = async (date: string) => {
    const known = releases.get(date);
    if (known && Date.now() - known.at < releaseLife) return known.release;
    const release = await apart.runInAsyncScope(readRelease, undefined, date);
    releases.set(date, { at: Date.now(), release });
    return release;
  };
  return async (days, isWaiting) => {
    const limit = pLimit(manifestsAtOnce);
    const found = await Promise.all(
      days.map(({ date, summary }) => {
        if (!summary || isWaiting(date)) return limit(findRelease, date);
        releases.delete(date);
        return summary.release;
      }),
    );
    return days.filter((_, at) => isOut(found[at]));
  };
}
