import { setTimeout as wait } from 'node:timers/promises';
import { renewAt } from '@/lib/store/record-sources';
import type { ArchiveIndex } from './archive-index';
import type { Progress, RecordQueue } from './record-queue';

export interface CatchUpParts {
  index: ArchiveIndex;
  queue: RecordQueue;
  /** Milliseconds that a list waits for a few changed editions to be read; Infinity: it waits for all. */
  patience: number;
  showProofs: boolean;
}

/** Brings the index up to date before a list is made of it, as far as a reader can wait for that. */
export interface CatchUp {
  /**
   * Looks for changes, waits for them a little, and returns how far the reading is; undefined if all is read.
   *
   * @param dates editions that are on the list, besides the likeliest to have changed
   * @param needsRecords false for a list that is complete without any record
   */
  catchUp: (dates: readonly string[], needsRecords?: boolean) => Promise<Progress | undefined>;
  /** Waits only. */
  waitALittle: () => Promise<Progress | undefined>;
}

/** Milliseconds for which a list is cached that lacks editions. */
export const unfinishedLife = 3000;
/** Milliseconds after which lists are made again: an edition may have changed that is not on their page. */
const listLife = 30_000;
/** Editions that are read in less than a second or two, so that waiting for them makes sense. */
const fewEditions = 16;
/** The newest editions, which are the ones that editors still work on. */
const newest = 3;
/** Proofs and scheduled editions that each list looks at: publishing one must show at once. A paper has one or two. */
const mostProofs = 20;

export function openCatchUp({ index, queue, patience, showProofs }: CatchUpParts): CatchUp {
  const waitALittle = async (): Promise<Progress | undefined> => {
    if (patience === Number.POSITIVE_INFINITY) await queue.settled();
    else if (queue.left() > 0 && queue.left() <= fewEditions) {
      await Promise.race([queue.settled(), wait(patience, undefined, { ref: false })]);
    }
    const progress = queue.progress();
    renewAt(Date.now() + (progress ? unfinishedLife : listLife));
    return progress && progress.read < progress.total ? progress : undefined;
  };
  const catchUp = async (
    dates: readonly string[],
    needsRecords = true,
  ): Promise<Progress | undefined> => {
    await queue.look(needsRecords);
    const known = index.newestFirst();
    const proofs = showProofs
      ? []
      : known.filter(({ release = Number.POSITIVE_INFINITY }) => release > Date.now());
    const likely = [...known.slice(0, newest), ...proofs.slice(0, mostProofs)];
    await queue.lookAt([...new Set([...dates, ...likely.map(({ date }) => date)])]);
    return waitALittle();
  };
  return { catchUp, waitALittle };
}
