import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { isFarAhead } from '@/lib/content/fields/date-slips';
import { dateIn } from '@/lib/content/fields/day-count';
import type { Paper } from '@/lib/content/fields/schema';
import {
  lastChange,
  listDates,
  type PictureFile,
  readPicture,
  stampEdition,
} from '@/lib/content/files';
import { readPaper } from '@/lib/content/read-paper';
import { type Edition, isPublic, toEdition } from '@/lib/edition/edition';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import { openJsonStore } from '@/lib/store/json-store';
import { type Archive, openArchive } from './archive';
import { toRecordedEdition } from './edition-record';
import { openEditions } from './editions';
import type { planAsJson } from './plan-as-json';
import { openPlanCache } from './plan-cache';

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

/** Raised whenever the shape of anything in the store changes. */
const format = 5;

/** Opens the newsroom of one content folder. Each call looks for changes in the folder first. */
export function openNewsroom(parts: NewsroomParts): Newsroom {
  const { contentDir, stateDir, showProofs, build, log, now } = parts;
  const folder = join(stateDir, nameOf(contentDir));
  const store = openJsonStore({ folder, format });
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
  const archive = openArchive({
    store,
    showProofs,
    source: {
      listDates: listLikelyDates,
      stampEdition: (date) => stampEdition(contentDir, date),
      readEdition: async (date) => {
        const found = await readOut(date);
        return found && toRecordedEdition({ ...found.good, ...found });
      },
    },
  });
  const readShown = async (date: string) => {
    const found = await readOut(date);
    return found && isPublic(found.good.settings.status, showProofs) ? found : undefined;
  };
  const findEdition = async (date: string, sheet?: SheetSpec) => {
    const found = await readShown(date);
    if (!found) return undefined;
    const { good } = found;
    // The declared pages, with their names and editors, are those of the edition's own sheet.
    const settings = sheet ? { ...good.settings, pages: [] } : good.settings;
    const edition = toEdition({ ...good, ...found, settings, plan: await good.makeUp(sheet) });
    // Not awaited: a reader of one edition need not wait for the archive. The archive holds the page numbers
    // of the edition's own sheet only.
    if (!sheet) void archive.record(edition, good.stamp);
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

/** Returns a folder name for the state of a content folder; two content folders never share one. */
function nameOf(contentDir: string): string {
  return createHash('sha256').update(resolve(contentDir)).digest('hex').slice(0, 12);
}

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
