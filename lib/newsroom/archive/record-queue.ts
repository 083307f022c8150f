/**
 * Keeps the index up to date in the background: editions that are new or changed wait in a queue, the newest first,
 * and are read a few at a time, usually by threads. Nobody waits for the queue who does not want to.
 *
 * What it costs to find out that nothing changed: the list of folders is compared at each look, the time of each
 * folder at most every half minute, and the files of a few editions that the caller names.
 */
import { AsyncResource } from 'node:async_hooks';
import { type Log, messageOf } from '@/lib/store/log';
import type { ArchiveIndex } from './archive-index';
import { countArticles, isSameSource, type RecordSource, type Summary } from './edition-record';
import { openReadingReport } from './reading-report';
import type { Recorded } from './record-edition';
import { sweepFolders } from './sweep-folders';
import { openWaitingEditions } from './waiting-editions';

/** How far the reading of the archive is. */
export interface Progress {
  /** Editions that were read. */
  read: number;
  /** All editions. */
  total: number;
}

/** What was read in order to make records; editions whose records were of the present state do not count. */
export interface Made {
  editions: number;
  articles: number;
}

/** The content that the queue compares the index with. */
export interface QueueSource {
  /** Returns the dates of all editions, newest first. */
  listDates: () => Promise<string[]>;
  /** Returns a hash of what articles depend on in paper.yaml; undefined as long as no paper can be read. */
  hashPaper: () => Promise<string | undefined>;
  /** Returns when the folder of an edition was last changed, by one `stat`. */
  findChangeTime: (date: string) => Promise<number | undefined>;
  /** Returns the state of an edition with all of its files. */
  findSource: (date: string) => Promise<RecordSource | undefined>;
}

export interface RecordQueueParts {
  index: ArchiveIndex;
  source: QueueSource;
  /** Makes the records of a few editions. */
  record: MakeRecords;
  /** Makes them in this thread. */
  recordHere: MakeRecords;
  /** How many calls of `record` run at once. */
  lanes: number;
  log: Log;
  /** True to log failures only, and no progress. */
  isQuiet: boolean;
  /** Lists the editions with these summaries that the search index lacks; absent where nobody searches. */
  findUnindexed?: (summaries: readonly Summary[]) => Promise<string[]>;
  /** Milliseconds after a look before the reading of many editions begins, so that it delays no answer. */
  delay: number;
}

type MakeRecords = (dates: string[]) => Promise<Recorded[]>;

export interface RecordQueue {
  /**
   * Looks for editions that are new, gone or changed, and begins to read them. Returns before they are read; only the
   * newest of an empty index is read here and now, so that the first list of all is not empty.
   *
   * @param needsRecords false for a list that is complete without any record
   */
  look: (needsRecords?: boolean) => Promise<void>;
  /** Looks at the files of a few editions; those that changed are read next. Returns before they are read. */
  lookAt: (dates: readonly string[]) => Promise<void>;
  /** Reads those of a few editions next that were never read. Returns before they are read. */
  readNext: (dates: readonly string[]) => void;
  /** Puts all editions into the queue. Those whose records are of the present state are compared only. */
  readAll: () => Promise<void>;
  isWaiting: (date: string) => boolean;
  /**
   * Resolves when the search index was compared with the records, which the first look begins. Before that, nobody knows
   * whether it has all editions.
   */
  compared: () => Promise<void>;
  /** Returns what was read since the queue was opened. */
  made: () => Made;
  /** Returns how many editions wait or are being read. */
  left: () => number;
  /** Returns undefined if nothing waits. */
  progress: () => Progress | undefined;
  /** Resolves when nothing waits any more, or when the queue has stopped. */
  settled: () => Promise<void>;
  /** Ends the reading after the editions that are being read. What was read is saved. */
  stop: () => Promise<void>;
}

/** Editions that a lane reads at once: about a second of work, after which others that are more urgent may come. */
const batchSize = 8;
/** Editions that are read in less than a second or two, so that waiting for them makes sense. */
export const fewEditions = 16;
/** Milliseconds between two comparisons of the times of all folders. */
const sweepEvery = 30_000;
/** Editions that are tried as the first: the newest may be unfinished. */
const mostTried = 3;

export function openRecordQueue(parts: RecordQueueParts): RecordQueue {
  const { index, source, record, recordHere, lanes, log, isQuiet, delay } = parts;
  const waiting = openWaitingEditions();
  let dates: readonly string[] = [];
  let running: Promise<void> | undefined;
  let readingFirst: Promise<void> | undefined;
  let sweeping: Promise<void> | undefined;
  let comparing: Promise<void> | undefined;
  // At first all folders are compared: they may have changed while nobody looked.
  let sweptAt = 0;
  let isStopped = false;
  /** True once all editions are known: before, nobody can have a slug (`nameEveryone`). */
  let hasLooked = false;
  const made: Made = { editions: 0, articles: 0 };
  // The work is nobody's who only happened to look first: what it reads is no source of that answer.
  const background = new AsyncResource('archive');

  const finish = (done: Recorded) => {
    const date = dateOf(done);
    waiting.remove(date);
    if (done.kind === 'recorded' && done.isMade) {
      made.editions += 1;
      made.articles += countArticles(done.summary);
    }
    if (done.kind === 'recorded') index.put(done.summary);
    else if (done.kind === 'refused') index.refuse(done.refusal);
    // A folder that is listed but cannot be found is away: its record stays until the list says that it is gone.
    else if (!dates.includes(date)) index.drop(date);
  };
  const readBatch = async (batch: string[], make: MakeRecords) => {
    try {
      for (const done of await make(batch)) finish(done);
    } catch (error) {
      if (batch.length > 1) for (const date of batch) await readBatch([date], make);
      else for (const date of batch) await giveUp(date, error);
    }
  };
  const giveUp = async (date: string, error: unknown) => {
    log('warn', 'edition-not-recorded', { edition: date, error: messageOf(error) });
    const found = await source.findSource(date).catch(() => undefined);
    const refusal = found && { date, source: found, errors: 1, warnings: 0 };
    finish(refusal ? { kind: 'refused', refusal } : { kind: 'gone', date });
  };
  const runLane = async () => {
    for (let batch = waiting.take(batchSize); batch.length > 0; batch = waiting.take(batchSize)) {
      await readBatch(batch, record);
      if (isStopped) return;
    }
  };
  const runAll = async () => {
    const save = () => index.save();
    const report = { total: dates.length, left: waiting.count, log: isQuiet ? noLog : log, save };
    const endReport = openReadingReport(report);
    while (waiting.count() > 0 && !isStopped) {
      await Promise.all(Array.from({ length: lanes }, runLane));
      // It waits as well, and no lane can take it.
      await readingFirst;
    }
    if (!isStopped && hasLooked) await index.nameEveryone();
    await index.save();
    endReport();
  };
  const start = () => {
    // Somebody may be in an edition that was read without waiting here: the first one, or one that a reader opened.
    const isUnnamed = hasLooked && !index.isEveryoneNamed();
    if (isStopped || (waiting.count() === 0 && !isUnnamed)) return;
    running ??= background.runInAsyncScope(runAll).finally(() => {
      running = undefined;
      start();
    });
  };
  let isStartingLater = false;
  const startLater = () => {
    isStartingLater = false;
    start();
  };
  /** Threads that start take the time of the one that makes the answer for which the look was. */
  const startAfterAnswer = () => {
    if (delay === 0 || running || waiting.count() <= fewEditions) return start();
    if (isStartingLater) return;
    isStartingLater = true;
    background.runInAsyncScope(setTimeout, undefined, startLater, delay).unref();
  };
  const readFirst = async () => {
    for (const date of dates.slice(0, mostTried)) {
      if (index.newestFirst().length > 0) return;
      if (!waiting.takeOne(date)) continue;
      await readBatch([date], recordHere);
      // Here it is only recorded: indexing it takes too long for this thread.
      if (parts.findUnindexed && index.find(date)) waiting.add(date);
    }
  };
  /** Returns at once if another caller reads them: it waits for them, and one is enough. */
  const readFirstOnce = async () => {
    if (running || readingFirst || index.newestFirst().length > 0) return;
    readingFirst = readFirst().finally(() => {
      readingFirst = undefined;
    });
    await readingFirst;
  };
  const compare = async () => {
    const read = index.newestFirst().filter(({ date }) => !waiting.has(date));
    const unindexed = isStopped ? [] : ((await parts.findUnindexed?.(read)) ?? []);
    for (const date of unindexed) waiting.add(date);
    if (unindexed.length > 0) startAfterAnswer();
  };
  const sweep = async () => {
    await sweepFolders({
      dates,
      index,
      findChangeTime: source.findChangeTime,
      isStopped: () => isStopped,
      onChanged: (changed) => {
        for (const date of changed) waiting.add(date);
        if (changed.length > 0) startAfterAnswer();
      },
    });
    await compare();
    sweptAt = Date.now();
    sweeping = undefined;
  };

  return {
    look: async (needsRecords = true) => {
      const [listed, paper] = await Promise.all([source.listDates(), source.hashPaper()]);
      if (paper === undefined) return;
      dates = listed;
      const present = new Set(dates);
      for (const { date } of index.newestFirst()) if (!present.has(date)) index.drop(date);
      for (const { date } of index.listRefusals()) if (!present.has(date)) index.drop(date);
      waiting.keepOnly(present);
      for (const date of dates) if (index.findSource(date)?.paper !== paper) waiting.add(date);
      hasLooked = true;
      if (needsRecords) await readFirstOnce();
      comparing ??= background.runInAsyncScope(compare);
      startAfterAnswer();
      // Only the naming of people is left, which takes no longer than writing a file.
      if (waiting.count() === 0) await running;
      if (Date.now() - sweptAt < sweepEvery) return;
      sweeping ??= background.runInAsyncScope(sweep);
    },
    lookAt: async (some) => {
      let isChanged = false;
      for (const date of some) {
        const known = index.findSource(date);
        if (!known || waiting.has(date)) continue;
        const found = await source.findSource(date);
        if (found && isSameSource(found, known)) continue;
        waiting.addFirst(date);
        isChanged = true;
      }
      if (isChanged) start();
    },
    readNext: (some) => {
      const unread = some.filter((date) => !index.findSource(date));
      for (const date of unread.toReversed()) waiting.addFirst(date);
      if (unread.length > 0) start();
    },
    readAll: async () => {
      dates = await source.listDates();
      for (const date of dates) waiting.add(date);
      hasLooked = true;
      start();
    },
    isWaiting: waiting.has,
    compared: async () => comparing,
    made: () => ({ ...made }),
    left: waiting.count,
    progress: () => {
      const left = waiting.count();
      if (left === 0 && !running) return undefined;
      return { read: Math.max(0, dates.length - left), total: dates.length };
    },
    settled: async () => {
      while (running) await running;
    },
    stop: async () => {
      isStopped = true;
      await running;
      await sweeping;
    },
  };
}

const noLog: Log = () => undefined;

function dateOf(done: Recorded): string {
  if (done.kind === 'recorded') return done.summary.date;
  return done.kind === 'refused' ? done.refusal.date : done.date;
}
