import { setTimeout as wait } from 'node:timers/promises';
import type { ArchiveIndex } from './archive-index';

export interface SweepParts {
  dates: readonly string[];
  index: Pick<ArchiveIndex, 'findSource'>;
  /** Returns when the folder of an edition was last changed; undefined if it is not there. */
  findChangeTime: (date: string) => Promise<number | undefined>;
  isStopped: () => boolean;
  /** Takes the editions of a batch whose folders have another time than when they were read. */
  onChanged: (dates: string[]) => void;
}

/** Folders whose times are compared at once, and the milliseconds between: 7,000 folders take about three seconds. */
const batchSize = 50;
const pause = 20;

/**
 * Compares the times of the folders that were read with those of which the index was made, slowly enough to hold up
 * nobody.
 */
export async function sweepFolders(parts: SweepParts): Promise<void> {
  const { dates, index, findChangeTime, isStopped, onChanged } = parts;
  const read = dates.filter((date) => index.findSource(date));
  for (let from = 0; from < read.length && !isStopped(); from += batchSize) {
    const batch = read.slice(from, from + batchSize);
    const times = await Promise.all(batch.map(findChangeTime));
    onChanged(
      batch.filter((date, at) => {
        const known = index.findSource(date);
        return known && times[at] !== undefined && known.folderTime !== times[at];
      }),
    );
    await wait(pause, undefined, { ref: false });
  }
}
