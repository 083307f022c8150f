import { setTimeout as wait } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { EditionSettings } from '@/lib/content/fields/schema';
import { type Edition, isPublic } from '@/lib/edition/edition';
import type { JsonStore } from '@/lib/store/json-store';
import type { Log } from '@/lib/store/log';
import { expireAt } from '@/lib/store/record-sources';
import { openArchiveIndex } from './archive-index';
import { chooseNearby, type Located, nearEditions } from './choose-nearby';
import {
  type EditionRecord,
  isSameSource,
  type RecordSource,
  type Summary,
  type Teaser,
} from './edition-record';
import type { Recorded, Refusal } from './record-edition';
import { storeRecord } from './record-edition';
import { openRecordQueue, type Progress, type QueueSource } from './record-queue';
import { findTeaserSlice, readTeasers, type TeaserList } from './teaser-list';

/** The content that the archive reads. */
export interface ArchiveSource extends QueueSource {
  /** Returns whether an edition is published, without reading the edition. */
  readStatus: (date: string) => Promise<EditionSettings['status']>;
}

/** An edition in the calendar; it has a summary once it was read. */
export interface Day {
  date: string;
  summary?: Summary;
}

/**
 * Lists across editions, made from records, of which each edition has one. While editions are still being read, lists
 * have what is there, and say so: to readers by `reading`, to caches by a time of some seconds.
 */
export interface Archive {
  /** Returns every published edition, newest first. It needs no records. */
  listDays: () => Promise<Day[]>;
  /** Returns every published edition that was read, newest first. */
  listEditions: () => Promise<Summary[]>;
  /** Returns a page of the teasers of a section or of a person (by name); undefined past the last page. */
  listTeasers: (
    by: 'sections' | 'people',
    key: string,
    page: number,
  ) => Promise<TeaserList | undefined>;
  /** Returns the slugs of the people of one edition, by name; without those who have none yet. */
  slugPeople: (edition: Edition) => Promise<Map<string, string>>;
  /** Returns the name that has a slug. While editions are being read, some slugs belong to nobody yet. */
  findPerson: (slug: string) => Promise<{ name?: string; reading?: Progress }>;
  /** Returns the record of one edition; undefined when it was never read. */
  readRecord: (date: string) => Promise<EditionRecord | undefined>;
  /** Returns articles of the same places, from the edition itself and those just before it. */
  listNearby: (article: Located) => Promise<Teaser[]>;
  /** Writes the record of an edition that is made up: it has the pages, and the page of each article. */
  record: (edition: Edition, source: RecordSource) => Promise<void>;
  /** Returns how far the reading is; undefined if every edition was read. */
  reading: () => Promise<Progress | undefined>;
  /** Reads all editions that are new or changed, or with `isRebuild` all of them, and returns what became of them. */
  readAll: (options: ReadAllOptions) => Promise<ArchiveReport>;
}

export interface ReadAllOptions {
  isRebuild: boolean;
  /** Ends the reading after the editions that are being read. */
  signal?: AbortSignal;
}

export interface ArchiveReport {
  /** All editions that have a record, newest first. */
  summaries: readonly Summary[];
  /** Editions with errors, newest first. */
  refusals: Refusal[];
  /** How many editions were read for it; the records of the others were of the present state. */
  made: number;
  /** Editions that are still to be read, because the reading was ended. */
  left: number;
}

export interface ArchiveParts {
  /** The store of records and summaries. */
  store: JsonStore;
  /** The store of the people's slugs. */
  durable: JsonStore;
  source: ArchiveSource;
  /** Makes the records of a few editions, usually in a thread. */
  makeRecords: MakeRecords;
  /** Makes them in this thread. */
  makeRecordsHere: MakeRecords;
  reading: ReadingPace;
  showProofs: boolean;
  log: Log;
}

/** @param isFresh true to make also those again that are of the present state */
type MakeRecords = (dates: string[], isFresh: boolean) => Promise<Recorded[]>;

export interface ReadingPace {
  /** How many calls of `makeRecords` run at once. */
  lanes: number;
  /** True where the caller shows the progress itself, so that the log need not. */
  isQuiet?: boolean;
  /** Milliseconds that a list waits for a few changed editions to be read; Infinity: it waits for all. */
  patience: number;
}

/** Milliseconds for which a list is kept that lacks editions. */
const unfinishedLife = 3000;
/** Milliseconds after which lists are made again: an edition may have changed that is not on their page. */
const listLife = 30_000;
/** Editions that are read in less than a second or two, so that waiting for them makes sense. */
const fewEditions = 16;
/** The newest editions, which are the ones that editors still work on. */
const newest = 3;
/** Proofs that each list looks at, because publishing one must show at once. A paper has one or two. */
const mostProofs = 20;
/** Milliseconds for which the status of an edition that is not read yet is remembered. */
const statusLife = 30_000;

/** Opens the archive of one content folder. Nothing is read before the first list. */
export function openArchive(parts: ArchiveParts): Archive {
  const { store, durable, source, makeRecords, makeRecordsHere, reading, showProofs, log } = parts;
  let isRebuild = false;
  const opened = openArchiveIndex(store, durable).then((index) => ({
    index,
    queue: openRecordQueue({
      index,
      source,
      record: (dates) => makeRecords(dates, isRebuild),
      recordHere: (dates) => makeRecordsHere(dates, false),
      lanes: reading.lanes,
      log,
      isQuiet: reading.isQuiet ?? false,
    }),
  }));
  const inTurn = pLimit(1);
  const saveSoon = openSaver(async () => (await opened).index.save());
  const statuses = new Map<string, { at: number; status: EditionSettings['status'] }>();

  /** Looks for changes, waits for them a little, and returns how far the reading is. */
  const catchUp = async (dates: readonly string[] = []): Promise<Progress | undefined> => {
    const { index, queue } = await opened;
    // Records that are being written come first.
    await inTurn(async () => undefined);
    await queue.look();
    const known = index.newestFirst();
    const proofs = showProofs ? [] : known.filter(({ status }) => status === 'proof');
    const likely = [...known.slice(0, newest), ...proofs.slice(0, mostProofs)];
    await queue.lookAt([...new Set([...dates, ...likely.map(({ date }) => date)])]);
    return waitALittle();
  };
  const waitALittle = async (): Promise<Progress | undefined> => {
    const { queue } = await opened;
    const { left } = queue;
    if (reading.patience === Number.POSITIVE_INFINITY) await queue.settled();
    else if (left() > 0 && left() <= fewEditions) {
      await Promise.race([queue.settled(), wait(reading.patience, undefined, { ref: false })]);
    }
    const progress = queue.progress();
    expireAt(Date.now() + (progress ? unfinishedLife : listLife));
    return progress && progress.read < progress.total ? progress : undefined;
  };
  const readStatus = async (date: string) => {
    const known = statuses.get(date);
    if (known && Date.now() - known.at < statusLife) return known.status;
    const status = await source.readStatus(date);
    statuses.set(date, { at: Date.now(), status });
    return status;
  };
  /** Returns those of some editions that are public. The record of one that waits may be out of date. */
  const keepPublic = async (days: Day[]): Promise<Day[]> => {
    if (showProofs) return days;
    const { queue } = await opened;
    const limit = pLimit(statusesAtOnce);
    const shown = days.map(({ date, summary }) => {
      if (!summary || queue.isWaiting(date)) return limit(readStatus, date);
      statuses.delete(date);
      return summary.status;
    });
    const found = await Promise.all(shown);
    return days.filter((_, at) => isPublic(found[at] ?? 'proof', showProofs));
  };
  const listDays = async () => {
    await catchUp();
    const { index } = await opened;
    const dates = (await source.listDates()).filter((date) => !index.findRefusal(date));
    return keepPublic(dates.map((date) => toDay(date, index.find(date))));
  };
  const listRead = async (): Promise<Summary[]> => {
    const { index } = await opened;
    const days = await keepPublic(index.newestFirst().map((one) => toDay(one.date, one)));
    return days.flatMap(({ summary }) => summary ?? []);
  };

  return {
    listDays,
    listEditions: async () => {
      await catchUp();
      return listRead();
    },
    listTeasers: async (by, key, page) => {
      const query = { by, key, page };
      await catchUp();
      const slice = findTeaserSlice(await listRead(), query);
      const progress = await catchUp(slice?.editions.map(({ date }) => date));
      const current = findTeaserSlice(await listRead(), query);
      if (!current) return progress && { ...noTeasers, page, reading: progress };
      const list = await readTeasers(current, query, store);
      return progress ? { ...list, reading: progress } : list;
    },
    slugPeople: async (edition) => {
      const { index, queue } = await opened;
      const names = edition.articles.flatMap(
        ({ byline }) => byline?.people.map(({ name }) => name) ?? [],
      );
      if (names.some((name) => !index.people.slugOf(name))) await catchUp();
      if (queue.progress()) expireAt(Date.now() + unfinishedLife);
      return new Map(
        names.flatMap((name) => {
          const slug = index.people.slugOf(name);
          return slug === undefined ? [] : [[name, slug] as const];
        }),
      );
    },
    findPerson: async (slug) => {
      const progress = await catchUp();
      const { index } = await opened;
      const name = index.people.nameOf(slug) ?? (progress && index.people.guessName(slug));
      return { ...(name !== undefined && { name }), ...(progress && { reading: progress }) };
    },
    listNearby: async (article) => {
      if (article.places.length === 0) return [];
      const { queue, index } = await opened;
      const dates = await source.listDates();
      const from = dates.indexOf(article.date);
      const near = from < 0 ? [] : dates.slice(from, from + nearEditions);
      queue.readNext(near);
      await waitALittle();
      // Their states are sources of the answer, and records of another state are made again.
      await queue.lookAt(near);
      await waitALittle();
      const days = near.map((date) => toDay(date, index.find(date)));
      const shown = (await keepPublic(days)).filter(({ summary }) => summary);
      const records = await Promise.all(
        shown.map(({ date }) => store.read<EditionRecord>(`records/${date}`)),
      );
      return chooseNearby(
        article,
        records.flatMap((record) => record?.teasers ?? []),
      );
    },
    readRecord: (date) => store.read<EditionRecord>(`records/${date}`),
    record: (edition, of) =>
      inTurn(async () => {
        const { index } = await opened;
        const known = index.find(edition.date);
        if (known?.pages !== undefined && isSameSource(known.source, of)) return;
        index.put(await storeRecord(store, edition, of));
        saveSoon();
      }),
    reading: async () => (await opened).queue.progress(),
    readAll: async (options) => {
      const { index, queue } = await opened;
      isRebuild = options.isRebuild;
      const stop = () => void queue.stop();
      options.signal?.addEventListener('abort', stop, { once: true });
      if (options.signal?.aborted) stop();
      await queue.readAll();
      await queue.settled();
      options.signal?.removeEventListener('abort', stop);
      await index.save();
      return {
        summaries: index.newestFirst(),
        refusals: index.listRefusals(),
        made: queue.made(),
        left: queue.left(),
      };
    },
  };
}

/** Files of settings that are read at once. */
const statusesAtOnce = 16;

const noTeasers = { teasers: [], pages: 1, total: 0 };

function toDay(date: string, summary: Summary | undefined): Day {
  return summary ? { date, summary } : { date };
}

/** Milliseconds after which the summaries of editions that readers opened are saved, all at once. */
const saveAfter = 5000;

/** Returns a function that saves some seconds later. Records are on disk already, so nothing is lost with it. */
function openSaver(save: () => Promise<void>): () => void {
  let isPlanned = false;
  return () => {
    if (isPlanned) return;
    isPlanned = true;
    const run = () => {
      isPlanned = false;
      void save();
    };
    setTimeout(run, saveAfter).unref();
  };
}
