import { join } from 'node:path';
import { readStatus } from '@/lib/content/edition-status';
import { isFarAhead } from '@/lib/content/fields/date-slips';
import { dateIn } from '@/lib/content/fields/day-count';
import type { Paper } from '@/lib/content/fields/schema';
import {
  changeTime,
  lastChange,
  listDates,
  type PictureFile,
  readPicture,
} from '@/lib/content/files';
import { readPaper } from '@/lib/content/read-paper';
import { type Edition, isPublic, toEdition } from '@/lib/edition/edition';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import { openJsonStore } from '@/lib/store/json-store';
import { type Archive, openArchive, type ReadingPace } from './archive';
import { openEditions } from './editions';
import type { planAsJson } from './plan-as-json';
import { openPlanCache } from './plan-cache';
import { findSource, hashPaper, openRecords, recordEditions, storeFormat } from './record-edition';
import { storeFolder } from './store-folder';

export interface NewsroomParts {
  /** The content folder: paper.yaml and a folder for each edition. */
  contentDir: string;
  /** The folder for caches; everything in it can be made again from the content. */
  stateDir: string;
  /** True where proofs are shown as if published. */
  showProofs: boolean;
  /** Name of the running build, which is part of the key of cached plans; undefined: plans are not cached on disk. */
  build?: string | undefined;
  /** Makes up an edition, here or in a thread; by default here. */
  plan?: typeof planAsJson;
  /** How the archive reads editions; by default here, and every list waits for all of them. */
  reading?: ReadingPace & { makeRecords: typeof recordEditions };
  log: (message: string) => void;
  now: () => Date;
}

/** The editions that readers may see, for the site and the command line. */
export interface Newsroom {
  /** Returns undefined only when paper.yaml has never been without error. */
  readPaper: () => Promise<Paper | undefined>;
  /** @param sheet another sheet than the edition's own, which the edition is made up for */
  findEdition: (date: string, sheet?: SheetSpec) => Promise<Edition | undefined>;
  findNewest: () => Promise<Edition | undefined>;
  /** Returns the dates of the published editions just before and after this one. */
  findBeside: (date: string) => Promise<{ previous?: string; next?: string }>;
  findPicture: (date: string, name: string) => Promise<PictureFile | undefined>;
  /** Returns when the paper, its list of editions or one of these editions was last changed. */
  findLastChange: (dates: string[]) => Promise<Date>;
  archive: Archive;
}

/** Opens the newsroom of one content folder. Each call looks for changes in the folder first. */
export function openNewsroom(parts: NewsroomParts): Newsroom {
  const { contentDir, stateDir, showProofs, build, log, now } = parts;
  const folder = storeFolder(stateDir, contentDir);
  const store = openJsonStore({ folder, format: storeFormat });
  const plan = openPlanCache({
    folder: join(folder, 'plans'),
    build,
    ...(parts.plan && { plan: parts.plan }),
  });
  const editions = openEditions({ contentDir, store, plan, log });
  const findPaper = openPaper(contentDir, log);

  const readOut = async (date: string) => {
    const paper = await findPaper();
    const good = paper && (await editions.find(date, paper));
    return paper && good && { paper, good, dates: await listDates(contentDir) };
  };
  // An edition whose date is probably a slip can be read by its address, but is on no list.
  const listLikelyDates = async () => {
    const [dates, paper] = await Promise.all([listDates(contentDir), findPaper()]);
    const today = dateIn(paper?.timeZone ?? 'UTC', now());
    return dates.filter((date) => !isFarAhead(date, today));
  };
  const makeRecordsWith =
    (make: typeof recordEditions) => async (some: string[], isFresh: boolean) => {
      const paper = await findPaper();
      return paper ? make({ contentDir, folder, paper, dates: some, isFresh }) : [];
    };
  const { makeRecords, ...pace } = parts.reading ?? readingHere;
  const archive = openArchive({
    store: openRecords(folder),
    durable: store,
    makeRecords: makeRecordsWith(makeRecords),
    makeRecordsHere: makeRecordsWith(recordEditions),
    reading: pace,
    showProofs,
    log,
    source: {
      listDates: listLikelyDates,
      hashPaper: async () => {
        const paper = await findPaper();
        return paper && hashPaper(paper);
      },
      findChangeTime: (date) => changeTime(contentDir, date),
      findSource: async (date) => {
        const paper = await findPaper();
        return paper && findSource(contentDir, date, paper);
      },
      readStatus: (date) => readStatus(contentDir, date),
    },
  });
  const readShown = async (date: string) => {
    const found = await readOut(date);
    return found && isPublic(found.good.settings.status, showProofs) ? found : undefined;
  };
  const findEdition = async (date: string, sheet?: SheetSpec) => {
    // Before the edition is read, so that a later change is never taken for an earlier one.
    const folderTime = await changeTime(contentDir, date);
    const found = await readShown(date);
    if (!found) return undefined;
    const { good, paper } = found;
    // The declared pages, with their names and editors, are those of the edition's own sheet.
    const settings = sheet ? { ...good.settings, pages: [] } : good.settings;
    const edition = toEdition({ ...good, ...found, settings, plan: await good.makeUp(sheet) });
    // Not awaited: a reader of one edition need not wait for the archive. The archive holds the page numbers
    // of the edition's own sheet only.
    const source = { stamp: good.stamp, folderTime: folderTime ?? 0, paper: hashPaper(paper) };
    if (!sheet) void archive.record(edition, source);
    return edition;
  };
  const firstOut = async (dates: string[]) => {
    for (const date of dates) if (await findEdition(date)) return date;
    return undefined;
  };
  return {
    readPaper: findPaper,
    findEdition,
    findNewest: async () => {
      const newest = await firstOut(await listLikelyDates());
      return newest === undefined ? undefined : findEdition(newest);
    },
    findBeside: async (date) => {
      const dates = await listLikelyDates();
      const place = dates.indexOf(date);
      if (place < 0) return {};
      const next = await firstOut(dates.slice(0, place).toReversed());
      const previous = await firstOut(dates.slice(place + 1));
      return { ...(previous && { previous }), ...(next && { next }) };
    },
    findPicture: (date, name) => readPicture(contentDir, date, name),
    findLastChange: (dates) => lastChange(contentDir, dates),
    archive,
  };
}

/** For the command line and tests. */
const readingHere: ReadingPace & { makeRecords: typeof recordEditions } = {
  lanes: 1,
  patience: Number.POSITIVE_INFINITY,
  makeRecords: recordEditions,
};

/** Reads the paper, or returns it as it last was without error. The same errors are logged only once. */
function openPaper(contentDir: string, log: (message: string) => void) {
  let good: Paper | undefined;
  let logged = '';
  return async () => {
    const { paper, diagnostics } = await readPaper(contentDir);
    if (paper) good = paper;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const report = errors
      .map(({ file, line, message }) => `${file} ${line}: ${message}`)
      .join('\n');
    if (report && report !== logged) log(`paper.yaml:\n${report}`);
    logged = report;
    return good;
  };
}
