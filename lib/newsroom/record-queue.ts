/**
 * Keeps the index up to date in the background: editions that are new or changed wait in a queue, the newest first,
 * and are read a few at a time, usually by threads. Nobody waits for the queue who does not want to.
 *
 * What it costs to find out that nothing changed: the list of folders is compared at each look, the time of each
 * folder at most every half minute, and the files of a few editions that the caller names.
 */
import { AsyncResource } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { ArchiveIndex } from './archive-index';
import type { RecordSource } from './edition-record';
import type { Recorded } from './record-edition';

/** How far the reading of the archive is. */
export interface Progress {
  /** Editions that were read. */
  read: number;
  /** All editions. */
  total: number;
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
  record: (dates: string[]) => Promise<Recorded[]>;
  /** Makes the record of an edition in this thread. */
  recordHere: (date: string) => Promise<Recorded[]>;
  /** How many calls of `record` run at once. */
  lanes: number;
  log: (message: string) => void;
  /** True to log failures only, and no progress. */
  isQuiet: boolean;
}

export interface RecordQueue {
  /**
   * Looks for editions that are new, gone or changed, and begins to read them. Returns before they are read; only the
   * newest of an empty index is read here and now, so that the first list of all is not empty.
   */
  look: () => Promise<void>;
  /** Looks at the files of a few editions; those that changed are read next. Returns before they are read. */
  lookAt: (dates: readonly string[]) => Promise<void>;
  /** Reads those of a few editions next that were never read. Returns before they are read. */
  readNext: (dates: readonly string[]) => void;
  /** Puts all editions into the queue. Those whose records are of the present state are compared only. */
  readAll: () => Promise<void>;
  isWaiting: (date: string) => boolean;
  /** Returns how many records were made since the queue was opened. */
  made: () => number;
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
/** Milliseconds between two lines in the log. */
const logEvery = 10_000;
/** Milliseconds after which what was read is saved, so that a restart goes on from there. */
const saveEvery = 5000;
/** Milliseconds between two comparisons of the times of all folders. */
const sweepEvery = 30_000;
/** Folders whose times are compared at once, and the milliseconds between: 7,000 folders take about three seconds. */
const sweepBatch = 50;
const sweepPause = 20;
/** Editions that are tried as the first: the newest may be unfinished. */
const mostTried = 3;
/** Fewer editions than this are read in a few seconds, so the log need not tell of them. */
const fewEditions = 50;

export function openRecordQueue({
  index,
  source,
  record,
  recordHere,
  lanes,
  log,
  isQuiet,
}: RecordQueueParts): RecordQueue {
  const waiting = new Set<string>();
  const beingRead = new Set<string>();
  /** Those of `waiting` that come before the others; the last is next. */
  const urgent: string[] = [];
  /** Those of `waiting`, oldest first; undefined when it must be sorted again. */
  let sorted: string[] | undefined;
  let dates: readonly string[] = [];
  let running: Promise<void> | undefined;
  let sweeping: Promise<void> | undefined;
  // At first all folders are compared: they may have changed while nobody looked.
  let sweptAt = 0;
  let isStopped = false;
  let made = 0;
  // The work is nobody's who only happened to look first: what it reads is no source of that answer.
  const background = new AsyncResource('archive');

  const add = (date: string) => {
    if (waiting.has(date)) return;
    waiting.add(date);
    sorted = undefined;
  };
  const takeBatch = (): string[] => {
    const batch: string[] = [];
    sorted ??= [...waiting].sort();
    while (batch.length < batchSize) {
      const date = urgent.pop() ?? sorted.pop();
      if (date === undefined) break;
      if (!waiting.has(date) || beingRead.has(date)) continue;
      beingRead.add(date);
      batch.push(date);
    }
    return batch;
  };
  const finish = (done: Recorded) => {
    const date = dateOf(done);
    waiting.delete(date);
    beingRead.delete(date);
    if (done.kind === 'recorded' && done.isMade) made += 1;
    if (done.kind === 'recorded') index.put(done.summary);
    else if (done.kind === 'refused') index.refuse(done.refusal);
    // A folder that is listed but cannot be found is away: its record stays until the list says that it is gone.
    else if (!dates.includes(date)) index.drop(date);
  };
  const readBatch = async (batch: string[]) => {
    try {
      for (const done of await record(batch)) finish(done);
    } catch (error) {
      if (batch.length > 1) for (const date of batch) await readBatch([date]);
      else for (const date of batch) await giveUp(date, error);
    }
  };
  const giveUp = async (date: string, error: unknown) => {
    log(`Edition ${date} could not be read for the archive: ${error}`);
    const found = await source.findSource(date);
    const refusal = found && { date, source: found, errors: 1, warnings: 0 };
    finish(refusal ? { kind: 'refused', refusal } : { kind: 'gone', date });
  };
  const runLane = async () => {
    for (let batch = takeBatch(); batch.length > 0; batch = takeBatch()) {
      await readBatch(batch);
      if (isStopped) return;
    }
  };
  const runAll = async () => {
    const report = openReport({
      total: dates.length,
      waiting,
      log,
      isQuiet,
      save: () => index.save(),
    });
    while (waiting.size > 0 && !isStopped) {
      await Promise.all(Array.from({ length: lanes }, runLane));
    }
    if (!isStopped) await index.nameEveryone();
    await index.save();
    report.end();
  };
  const start = () => {
    if (isStopped || waiting.size === 0) return;
    running ??= background.runInAsyncScope(runAll).finally(() => {
      running = undefined;
      start();
    });
  };
  const readFirst = async () => {
    for (const date of dates.slice(0, mostTried)) {
      if (index.newestFirst().length > 0 || running || beingRead.size > 0) return;
      if (!waiting.has(date)) continue;
      beingRead.add(date);
      for (const done of await recordHere(date)) finish(done);
    }
  };
  const isCurrent = (date: string, paper: string): boolean =>
    (index.find(date) ?? index.findRefusal(date))?.source.paper === paper;
  const sweep = async () => {
    for (let from = 0; from < dates.length && !isStopped; from += sweepBatch) {
      const batch = dates.slice(from, from + sweepBatch);
      const times = await Promise.all(batch.map(source.findChangeTime));
      for (const [at, date] of batch.entries()) {
        const known = index.find(date) ?? index.findRefusal(date);
        const isAway = times[at] === undefined;
        if (known && !isAway && known.source.folderTime !== times[at]) add(date);
      }
      start();
      await wait(sweepPause, undefined, { ref: false });
    }
    sweptAt = Date.now();
    sweeping = undefined;
  };

  return {
    look: async () => {
      const [listed, paper] = await Promise.all([source.listDates(), source.hashPaper()]);
      if (paper === undefined) return;
      dates = listed;
      const present = new Set(dates);
      for (const { date } of index.newestFirst()) if (!present.has(date)) index.drop(date);
      for (const { date } of index.listRefusals()) if (!present.has(date)) index.drop(date);
      for (const date of waiting) if (!present.has(date)) waiting.delete(date);
      for (const date of dates) if (!isCurrent(date, paper)) add(date);
      await readFirst();
      start();
      if (Date.now() - sweptAt < sweepEvery) return;
      sweeping ??= background.runInAsyncScope(sweep);
    },
    lookAt: async (some) => {
      for (const date of some) {
        const known = (index.find(date) ?? index.findRefusal(date))?.source;
        if (!known || waiting.has(date)) continue;
        const found = await source.findSource(date);
        if (found?.stamp === known.stamp && found.paper === known.paper) continue;
        add(date);
        urgent.push(date);
      }
      start();
    },
    readNext: (some) => {
      for (const date of some.toReversed()) {
        if (index.find(date) || index.findRefusal(date)) continue;
        add(date);
        urgent.push(date);
      }
      start();
    },
    readAll: async () => {
      dates = await source.listDates();
      for (const date of dates) add(date);
      start();
    },
    isWaiting: (date) => waiting.has(date),
    made: () => made,
    left: () => waiting.size,
    progress: () =>
      waiting.size === 0 && !running
        ? undefined
        : { read: Math.max(0, dates.length - waiting.size), total: dates.length },
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

function dateOf(done: Recorded): string {
  if (done.kind === 'recorded') return done.summary.date;
  return done.kind === 'refused' ? done.refusal.date : done.date;
}

interface ReportParts {
  total: number;
  waiting: ReadonlySet<string>;
  log: (message: string) => void;
  isQuiet: boolean;
  save: () => Promise<void>;
}

/** Logs the start, the progress and the end of reading many editions, and saves what was read on the way. */
function openReport({ total, waiting, log, isQuiet, save }: ReportParts): { end: () => void } {
  const begin = Date.now();
  const first = waiting.size;
  const isLong = first >= fewEditions && !isQuiet;
  const state = () => `${total - waiting.size} of ${total} editions`;
  if (isLong) log(`Reading the archive: ${state()} are read.`);
  const logging = setInterval(() => {
    if (isLong) log(`Reading the archive: ${state()} are read.`);
  }, logEvery);
  const saving = setInterval(() => void save(), saveEvery);
  logging.unref();
  saving.unref();
  return {
    end: () => {
      clearInterval(logging);
      clearInterval(saving);
      const seconds = Math.round((Date.now() - begin) / 1000);
      if (isLong) log(`The archive is read: ${first - waiting.size} editions in ${seconds} s.`);
    },
  };
}
