import { AsyncResource } from 'node:async_hooks';
import { setImmediate as letOthersRun } from 'node:timers/promises';
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
  /** Returns when readers may see an edition, without reading its articles. It may block for the time of one file. */
  readRelease: (date: string) => Release | Promise<Release>;
  isOut: IsOut;
}

/** @param isWaiting true for an edition whose summary may be out of date */
export type KeepPublic = (days: Day[], isWaiting: (date: string) => boolean) => Promise<Day[]>;

/** Milliseconds for which the release of an edition that is not read yet is remembered. */
const releaseLife = 30_000;
/** Milliseconds after which the reading of manifests lets other readers have their turn. */
const longestTurn = 5;

/** Returns a function that leaves those of some editions that readers may see. */
export function openPublicDays({ readRelease, isOut }: PublicDaysParts): KeepPublic {
  // A list of thousands of editions that are not read yet is made again in seconds, so none of them is its source.
  const apart = new AsyncResource('public-days');
  const releases = new Map<string, { at: number; release: Release }>();
  const findRelease = (date: string): Release | Promise<Release> => {
    const known = releases.get(date);
    if (known && Date.now() - known.at < releaseLife) return known.release;
    const found = apart.runInAsyncScope(readRelease, undefined, date);
    const remember = (release: Release) => {
      releases.set(date, { at: Date.now(), release });
      return release;
    };
    return found instanceof Promise ? found.then(remember) : remember(found);
  };
  return async (days, isWaiting) => {
    const out: Day[] = [];
    let turn = performance.now();
    for (const day of days) {
      const { date, summary } = day;
      const isKnown = summary !== undefined && !isWaiting(date);
      if (isKnown) releases.delete(date);
      const found = isKnown ? summary.release : findRelease(date);
      if (isOut(found instanceof Promise ? await found : found)) out.push(day);
      if (performance.now() - turn < longestTurn) continue;
      await letOthersRun();
      turn = performance.now();
    }
    return out;
  };
}
