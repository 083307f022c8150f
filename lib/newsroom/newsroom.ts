import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
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
import { openPlanCache } from './plan-cache';

export interface NewsroomParts {
  /** The folder that is the paper. */
  contentDir: string;
  /** A folder of our own for what can always be made again. */
  stateDir: string;
  /** True where proofs are shown as if published. */
  showProofs: boolean;
  /** Names the code that runs, for plans that are kept by it; undefined keeps none through a restart. */
  build?: string | undefined;
  log: (message: string) => void;
}

/** What has gone out, for whoever shows it: the site and the command line. */
export interface Newsroom {
  /** Undefined only when paper.yaml has never been readable. */
  readPaper: () => Promise<Paper | undefined>;
  /** @param sheet another sheet than the edition's own, to make it up anew for */
  findEdition: (date: string, sheet?: SheetSpec) => Promise<Edition | undefined>;
  findNewest: () => Promise<Edition | undefined>;
  /** Dates of the editions that are out just before and after this one. */
  findBeside: (date: string) => Promise<{ previous?: string; next?: string }>;
  findPicture: (date: string, name: string) => Promise<PictureFile | undefined>;
  /** When the paper, its list of editions or one of these editions was last changed. */
  findLastChange: (dates: string[]) => Promise<Date>;
  archive: Archive;
}

/** Raised whenever the shape of anything in the store changes. */
const format = 5;

/** Opens the newsroom of one content folder. Every answer is as fresh as the folder. */
export function openNewsroom(parts: NewsroomParts): Newsroom {
  const { contentDir, stateDir, showProofs, build, log } = parts;
  const folder = join(stateDir, nameOf(contentDir));
  const store = openJsonStore({ folder, format });
  const plan = openPlanCache({ folder: join(folder, 'plans'), build });
  const editions = openEditions({ contentDir, store, plan, log });
  const findPaper = openPaper(contentDir, log);

  const readOut = async (date: string) => {
    const paper = await findPaper();
    const good = paper && (await editions.find(date, paper));
    return paper && good && { paper, good, dates: await listDates(contentDir) };
  };
  const archive = openArchive({
    store,
    showProofs,
    source: {
      listDates: () => listDates(contentDir),
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
    // Names and editors are those of the paper's own pages.
    const settings = sheet ? { ...good.settings, pages: [] } : good.settings;
    const edition = toEdition({ ...good, ...found, settings, plan: await good.makeUp(sheet) });
    // Not waited for: a reader of one edition never waits for the archive. On another sheet it is another.
    if (!sheet) void archive.note(edition, good.stamp);
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
      const newest = await firstOut(await listDates(contentDir));
      return newest === undefined ? undefined : findEdition(newest);
    },
    findBeside: async (date) => {
      const dates = await listDates(contentDir);
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

/** Two content folders never share a state. */
function nameOf(contentDir: string): string {
  return createHash('sha256').update(resolve(contentDir)).digest('hex').slice(0, 12);
}

/** The paper as it last was without error; the log says once what is wrong with it. */
function openPaper(contentDir: string, log: (message: string) => void) {
  let good: Paper | undefined;
  let said = '';
  return async () => {
    const { paper, diagnostics } = await readPaper(contentDir);
    if (paper) good = paper;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const report = errors
      .map(({ file, line, message }) => `${file} ${line}: ${message}`)
      .join('\n');
    if (report && report !== said) log(`paper.yaml:\n${report}`);
    said = report;
    return good;
  };
}
