import pLimit from 'p-limit';
import type { Release } from '@/lib/content/published/edition-state';
import type { KnownPeople } from '@/lib/content/published/people-file';
import type { Publication } from '@/lib/content/published/publication';
import type { Edition } from '@/lib/edition/edition';
import type { SearchIndex } from '@/lib/search/search-index';
import type { JsonStore } from '@/lib/store/json-store';
import { type Log, messageOf } from '@/lib/store/log';
import { renewAt } from '@/lib/store/record-sources';
import type { IsOut } from '../release-clock';
import { openArchiveIndex } from './archive-index';
import { openCatchUp, unfinishedLife } from './catch-up';
import { chooseNearby, type Located, nearEditions } from './choose-nearby';
import {
  type EditionRecord,
  isSameSource,
  type ListKind,
  type RecordSource,
  type Summary,
  type Teaser,
} from './edition-record';
import { openFindUnindexed } from './find-unindexed';
import { type About, openListSimilar } from './list-similar';
import { type NameLists, openNameLists } from './name-lists';
import { type Day, openPublicDays, toDay } from './public-days';
import { type Recorded, type Refusal, storeRecord } from './record-edition';
import { type Made, openRecordQueue, type Progress, type QueueSource } from './record-queue';
import { openSaver } from './save-later';
import { openSearchArchive, type SearchArchive } from './search-archive';
import { recordName } from './stored-names';
import { findTeaserSlice, readTeasers, type TeaserList } from './teaser-list';

/** The content that the archive reads. */
export interface ArchiveSource extends QueueSource {
  /** Returns the people of people.yaml; the same object until the file changes. */
  findPeople: () => Promise<KnownPeople>;
  /** Returns when readers may see an edition, without reading its articles. It may block for the time of one file. */
  readRelease: (date: string) => Release | Promise<Release>;
  /** Returns the manifest of an edition as it is now. */
  readPublication: (date: string) => Promise<Publication | undefined>;
}

/**
 * Lists across editions, made from records, of which each edition has one. While editions are still being read, lists
 * have what is there, and say so: to readers by `reading`, to caches by a time of some seconds.
 */
export interface Archive extends NameLists {
  /** Returns every published edition, newest first. It needs no records. */
  listDays: () => Promise<Day[]>;
  /** Returns every published edition that was read, newest first. */
  listEditions: () => Promise<Summary[]>;
  /**
   * Returns a page of the teasers of a section, of a person by one of the names, of a column or a place by all of its
   * names, or of the pages of one number; undefined past the last page.
   */
  listTeasers: (
    by: ListKind,
    key: string | readonly string[],
    page: number,
  ) => Promise<TeaserList | undefined>;
  /** Returns the slugs of the people of one edition, by name; without those who have none yet. */
  slugPeople: (edition: Edition) => Promise<Map<string, string>>;
  /** Returns the record of one edition; undefined when it was never read. */
  readRecord: (date: string) => Promise<EditionRecord | undefined>;
  /** Returns articles of the same places, from the edition itself and those just before it. */
  listNearby: (article: Located) => Promise<Teaser[]>;
  /** Lists articles that are about the same, the most similar first. Their editions become sources of the answer. */
  listSimilar: (about: About) => Promise<Teaser[]>;
  /** Writes the record of an edition that is made up: it has the pages, and the page of each article. */
  record: (edition: Edition, source: RecordSource) => Promise<void>;
  /** Returns how far the reading is; undefined if every edition was read. */
  reading: () => Promise<Progress | undefined>;
  /** Returns what was read since the archive was opened. */
  made: () => Promise<Made>;
  /** Finds articles that readers may see. Where there is no index, nothing is found. */
  search: SearchArchive['search'];
  /** Completes what a reader has typed so far: people, places and headlines. */
  suggest: SearchArchive['suggest'];
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
  made: Made;
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
  isOut: IsOut;
  log: Log;
  /** The index of all articles by their words; absent where nobody searches. */
  searchIndex?: Omit<SearchIndex, 'close'>;
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

/** Opens the archive of one content folder. Nothing is read before the first list. */
export function openArchive(parts: ArchiveParts): Archive {
  const { store, durable, source, makeRecords, makeRecordsHere, reading, log } = parts;
  const { showProofs, isOut, searchIndex } = parts;
  let isRebuild = false;
  const opened = openArchiveIndex(store, durable).then((index) => {
    const queue = openRecordQueue({
      index,
      source,
      record: (dates) => makeRecords(dates, isRebuild),
      recordHere: (dates) => makeRecordsHere(dates, false),
      lanes: reading.lanes,
      log,
      isQuiet: reading.isQuiet ?? false,
      ...(searchIndex && { findUnindexed: openFindUnindexed(searchIndex, log) }),
      delay: Number.isFinite(reading.patience) ? readingDelay : 0,
    });
    const { patience } = reading;
    return { index, queue, ...openCatchUp({ index, queue, patience, showProofs }) };
  });
  const keepPublic = openPublicDays({ readRelease: source.readRelease, isOut });
  const inTurn = pLimit(1);
  const saveSoon = openSaver(async () => (await opened).index.save());

  /** Returns the archive with the people that people.yaml has now. */
  const openNow = async () => {
    const archive = await opened;
    archive.index.setKnown(await source.findPeople());
    return archive;
  };
  const catchUp = async (
    dates: readonly string[] = [],
    needsRecords = true,
  ): Promise<Progress | undefined> => {
    const archive = await openNow();
    // Records that are being written come first.
    await inTurn(async () => undefined);
    return archive.catchUp(dates, needsRecords);
  };
  const listDays = async () => {
    await catchUp([], false);
    const { index, queue } = await opened;
    const dates = (await source.listDates()).filter((date) => !index.findRefusal(date));
    const days = dates.map((date) => toDay(date, index.find(date)));
    return keepPublic(days, queue.isWaiting);
  };
  const listRead = async (): Promise<Summary[]> => {
    const { index, queue } = await opened;
    const days = index.newestFirst().map((one) => toDay(one.date, one));
    return (await keepPublic(days, queue.isWaiting)).flatMap(({ summary }) => summary ?? []);
  };

  /** Returns the records of those editions that readers may see. */
  const readPublic = async (dates: readonly string[]): Promise<EditionRecord[]> => {
    const { index, queue } = await opened;
    const days = dates.map((date) => toDay(date, index.find(date)));
    const shown = (await keepPublic(days, queue.isWaiting)).filter(({ summary }) => summary);
    const records = await Promise.all(
      shown.map(({ date }) => store.read<EditionRecord>(recordName(date))),
    );
    return records.filter((record) => record !== undefined);
  };

  const catchUpIndex = async (dates?: readonly string[]) => {
    const progress = await catchUp(dates);
    const { queue } = await opened;
    await queue.compared();
    // What the index was found to lack is being read by now.
    return queue.progress() ? catchUp(dates) : progress;
  };
  const searching = openSearchArchive({
    index: searchIndex ?? emptyIndex,
    catchUp: catchUpIndex,
    listRead,
    readPublication: source.readPublication,
    namesOf: async (slug) => (await openNow()).index.people.namesOf(slug),
    slugOf: async (name) => (await openNow()).index.people.slugOf(name),
    log,
  });
  /** Not awaited by readers; what cannot be noted now is noted when the edition is indexed again. */
  const setPages = (edition: Edition) => {
    const pages = edition.pages.flatMap(({ number, articles }) =>
      articles.map(({ slug }) => [slug, number] as const),
    );
    searchIndex?.setPages(edition.date, Object.fromEntries(pages)).catch((error: unknown) => {
      log('warn', 'pages-not-indexed', { edition: edition.date, error: messageOf(error) });
    });
  };
  /** The search index may have editions that are gone: nobody finds them, but they take room. */
  const removeGone = async () => {
    if (!searchIndex) return;
    const present = new Set(await source.listDates());
    try {
      for (const date of (await searchIndex.listSources()).keys())
        if (!present.has(date)) await searchIndex.removeEdition(date);
    } catch (error) {
      log('warn', 'search-index-not-opened', { error: messageOf(error) });
    }
  };

  return {
    listDays,
    ...searching,
    listEditions: async () => {
      await catchUp();
      return listRead();
    },
    listTeasers: async (by, key, page) => {
      await catchUp();
      const { index } = await opened;
      const slug = by === 'people' ? index.people.slugOf(String(key)) : undefined;
      const keys = slug === undefined ? [key].flat() : index.people.namesOf(slug);
      const query = { by, keys, page };
      const slice = findTeaserSlice(await listRead(), query);
      const progress = await catchUp(slice?.editions.map(({ date }) => date));
      const current = findTeaserSlice(await listRead(), query);
      if (!current) return progress && { ...noTeasers, page, reading: progress };
      const list = await readTeasers(current, query, store);
      return progress ? { ...list, reading: progress } : list;
    },
    ...openNameLists({
      index: async () => (await opened).index,
      findPeople: () => source.findPeople(),
      ...{ catchUp, listRead, store, showProofs },
    }),
    slugPeople: async (edition) => {
      const { index, queue } = await openNow();
      const names = edition.articles.flatMap(
        ({ byline }) => byline?.people.map(({ name }) => name) ?? [],
      );
      if (names.some((name) => !index.people.slugOf(name))) await catchUp();
      if (queue.progress()) renewAt(Date.now() + unfinishedLife);
      return new Map(
        names.flatMap((name) => {
          const slug = index.people.slugOf(name);
          return slug === undefined ? [] : [[name, slug] as const];
        }),
      );
    },
    listNearby: async (article) => {
      if (article.places.length === 0) return [];
      const { queue, waitALittle } = await opened;
      const dates = await source.listDates();
      const from = dates.indexOf(article.date);
      const near = from < 0 ? [] : dates.slice(from, from + nearEditions);
      queue.readNext(near);
      await waitALittle();
      await queue.lookAt(near);
      await waitALittle();
      const records = await readPublic(near);
      return chooseNearby(
        article,
        records.flatMap(({ teasers }) => teasers),
      );
    },
    listSimilar: openListSimilar({
      index: searchIndex ?? emptyIndex,
      listRead,
      readRecords: async (dates) => {
        const { queue, waitALittle } = await opened;
        await queue.lookAt([...dates]);
        if (dates.length > 0) await waitALittle();
        return readPublic(dates);
      },
      progress: async () => (await opened).queue.progress(),
      log,
    }),
    readRecord: (date) => store.read<EditionRecord>(recordName(date)),
    record: (edition, of) =>
      inTurn(async () => {
        const { index } = await opened;
        const known = index.find(edition.date);
        if (known?.pages !== undefined && isSameSource(known.source, of)) return;
        index.put(await storeRecord(store, edition, of));
        setPages(edition);
        saveSoon();
      }),
    reading: async () => (await opened).queue.progress(),
    made: async () => (await opened).queue.made(),
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
      if (queue.left() === 0) await removeGone();
      return {
        summaries: index.newestFirst(),
        refusals: index.listRefusals(),
        made: queue.made(),
        left: queue.left(),
      };
    },
  };
}

/** Milliseconds: longer than the first list of a large archive takes, and no longer than a reader looks at it. */
const readingDelay = 1000;

const emptyIndex: Pick<SearchIndex, 'find' | 'suggest' | 'findSimilar'> = {
  findSimilar: async () => [],
  find: async () => ({ hits: [], total: { count: 0, isExact: true }, isCut: false }),
  suggest: async () => [],
};

const noTeasers = { teasers: [], pages: 1, total: 0 };
