import { join } from 'node:path';
import type { WithdrawnArticle } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { changeTime, lastChange } from '@/lib/content/files/edition-folder';
import { rootFolder, standingFolder } from '@/lib/content/files/folder-names';
import { findPicture, type PictureFile } from '@/lib/content/files/picture-files';
import type { InspectPicture } from '@/lib/content/pictures/find-damage';
import { type Release, stateOf } from '@/lib/content/published/edition-state';
import { readPublication, releaseOf } from '@/lib/content/published/publication';
import { shownFolder } from '@/lib/content/published/shown-folder';
import type { EditionContent } from '@/lib/content/read-edition';
import type { StandingPage } from '@/lib/content/standing/standing-page';
import { type Edition, toEdition } from '@/lib/edition/edition';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import { type SearchPlace, searchPlace } from '@/lib/search/open-search-index';
import { callSearchIndex, openRemoteIndex } from '@/lib/search/remote-index';
import { openJsonStore } from '@/lib/store/json-store';
import { openConditions, openLog } from '@/lib/store/log';
import { openSourceCache } from '@/lib/store/source-cache';
import { type Archive, openArchive, type ReadingPace } from './archive/archive';
import { type PlacedArticle, placeArticles } from './archive/edition-record';
import {
  findSource,
  hashPaper,
  openRecords,
  recordEditions,
  storeFormat,
} from './archive/record-edition';
import { findIssue } from './count-issue';
import { openEditionDates } from './edition-dates';
import { type GoodEdition, openEditions, openMakeUp } from './editions';
import { openLastGoodPages } from './last-good/pages';
import { openLastGoodPaper } from './last-good/paper';
import { openLastGoodPeople } from './last-good/people';
import { openListedDates } from './listed-dates';
import type { planAsJson } from './plan-as-json';
import { openPlanCache } from './plan-cache';
import { listProofNotes, type ProofNotes } from './proof-notes';
import { openReleaseClock } from './release-clock';
import { convertContent, type PaperConversion } from './script/convert-edition';
import { openShownPictures } from './shown-pictures';
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
  /** Decodes the pictures of editions that are read, but not for the archive; by default they are trusted. */
  inspect?: InspectPicture;
  /** How the archive reads editions; by default here, and every list waits for all of them. */
  reading?: ReadingPace & { makeRecords: typeof recordEditions };
  /** Indexes articles and searches them; absent: nobody does. */
  search?: SearchParts;
  /** Takes one line of the log (`lib/store/log.ts`). */
  log: (line: string) => void;
  now: () => Date;
}

export interface SearchParts {
  /** The address of a PostgreSQL database in place of a file beside the other state. */
  databaseUrl?: string | undefined;
  /** Calls the index, here or in a thread; by default here. */
  call?: typeof callSearchIndex;
}

/** How an edition is made up, if not on its own sheet. */
export type EditionForm = SheetSpec | 'large' | 'brief';

function makeUp(good: GoodEdition, form: EditionForm | undefined) {
  if (form === 'large') return good.makeUpLarge();
  return form === 'brief' ? good.makeUpBrief() : good.makeUp(form);
}

/** The editions that readers may see, for the site and the command line. */
export interface Newsroom {
  /** Returns undefined only when paper.yaml has never been without error. */
  readPaper: () => Promise<Paper | undefined>;
  /** Lists the standing pages in their order; one with an error as it last was without. */
  listStandingPages: () => Promise<readonly StandingPage[]>;
  /** Finds the paper's logo by the name of its file. */
  findLogo: (name: string) => Promise<PictureFile | undefined>;
  /** Finds a picture that a standing page shows. */
  findStandingPicture: (name: string) => Promise<PictureFile | undefined>;
  /**
   * @param form another sheet than the edition's own, which the edition is made up for, large print, or one page in brief
   * @param conversion to the other script of the paper
   */
  findEdition: (
    date: string,
    form?: EditionForm,
    conversion?: PaperConversion,
  ) => Promise<Edition | undefined>;
  /**
   * Lists what a good editor would send back on the pages of an edition. Undefined if there is no such edition, and
   * where readers are served: it is for who sees proofs.
   */
  listProofNotes: (date: string, sheet?: SheetSpec) => Promise<ProofNotes | undefined>;
  /**
   * Lists the present and former slugs of an edition that readers may see, without making it up; undefined if there
   * is no such edition.
   */
  listSlugs: (date: string) => Promise<ReadonlySet<string> | undefined>;
  /**
   * Lists the articles of an edition that readers may see in reading order, without making it up: their pages are those
   * of its record. Undefined if there is no such edition.
   */
  listArticles: (date: string) => Promise<PlacedArticle[] | undefined>;
  /** Lists the numbers of an edition's pages on its own sheet; undefined if there is no such edition. */
  listPages: (date: string) => Promise<ReadonlySet<number> | undefined>;
  /** Lists the withdrawn articles of an edition that readers may see, without making it up. */
  listWithdrawn: (date: string) => Promise<WithdrawnArticle[]>;
  findNewest: (conversion?: PaperConversion) => Promise<Edition | undefined>;
  /** Returns the dates of the published editions just before and after this one. */
  findBeside: (date: string) => Promise<{ previous?: string; next?: string }>;
  /** Finds a picture that an article of an edition shows, if readers may see them. */
  findPicture: (date: string, name: string) => Promise<PictureFile | undefined>;
  /** Reads such a picture. */
  readPicture: (date: string, name: string) => Promise<Uint8Array | undefined>;
  /** Returns when the paper, its list of editions or one of these editions was last changed. */
  findLastChange: (dates: string[]) => Promise<Date>;
  archive: Archive;
}

/** What decides whether readers may see an edition, and which of its pictures. */
interface ShownOutline {
  release: Release;
  /** File names. */
  pictures: ReadonlySet<string>;
}

function toOutline({ publication, articles }: EditionContent): ShownOutline {
  const names = articles.flatMap(({ pictures }) => pictures.map(({ name }) => name));
  return { release: releaseOf(publication), pictures: new Set(names) };
}

/** More editions than readers look at within an hour. */
const maxKnown = 4096;

/** Opens the newsroom of one content folder. Each call looks for changes in the folder first. */
export function openNewsroom(parts: NewsroomParts): Newsroom {
  const { contentDir, stateDir, showProofs, build, now } = parts;
  const log = openLog(parts.log, now);
  const conditions = openConditions(log);
  const folder = storeFolder(stateDir, contentDir);
  const store = openJsonStore({ folder, format: storeFormat });
  const plan = openPlanCache({
    folder: join(folder, 'plans'),
    build,
    ...(parts.plan && { plan: parts.plan }),
  });
  const source = { contentDir, store, conditions };
  const editions = openEditions({
    ...source,
    plan,
    ...(parts.inspect && { inspect: parts.inspect }),
  });
  const findSavedPaper = openLastGoodPaper(source);
  // Who sees proofs sees saved edits, too.
  const findPaper = async (): Promise<Paper | undefined> => {
    const paper = await findSavedPaper();
    if (!paper || !showProofs) return paper;
    const { edits: _, ...rest } = paper;
    return rest;
  };
  const findPages = openLastGoodPages(source);
  const listStandingPages = async () => {
    const paper = await findPaper();
    return paper ? findPages(paper) : [];
  };
  const isLogo = async (name: string) => (await findPaper())?.logo?.name === name;
  const listDates = openEditionDates(source);
  const listed = openListedDates({ listDates, findPaper, now });
  const isOut = openReleaseClock({ showProofs, now });
  const outlines = openSourceCache<ShownOutline | undefined>({ maxEntries: maxKnown });
  const pageNumbers = openSourceCache<ReadonlySet<number> | undefined>({ maxEntries: maxKnown });

  const readOut = async (date: string) => {
    const paper = await findPaper();
    const good = paper && (await editions.find(date, paper));
    return paper && good && { paper, good };
  };
  const search = parts.search && searchPlace(folder, parts.search.databaseUrl);
  const makeRecordsWith =
    (make: typeof recordEditions, ofSearch: { search?: SearchPlace } = {}) =>
    async (some: string[], isFresh: boolean) => {
      const paper = await findPaper();
      // Without a paper nothing can be read; what is listed keeps its record.
      if (!paper) return some.map((date) => ({ kind: 'gone' as const, date }));
      return make({ contentDir, folder, paper, dates: some, isFresh, ...ofSearch });
    };
  const { makeRecords, ...pace } = parts.reading ?? readingHere;
  const archive = openArchive({
    store: openRecords(folder),
    durable: store,
    makeRecords: makeRecordsWith(makeRecords, search && { search }),
    makeRecordsHere: makeRecordsWith(recordEditions),
    reading: pace,
    showProofs,
    isOut,
    log,
    source: {
      listDates: listed.list,
      hashPaper: async () => {
        const paper = await findPaper();
        return paper && hashPaper(paper);
      },
      findChangeTime: (date) => changeTime(contentDir, date),
      findSource: async (date) => {
        const paper = await findPaper();
        return paper && findSource(contentDir, date, paper);
      },
      readRelease: editions.readRelease,
      readPublication: async (date) => (await readPublication(contentDir, date)).publication,
      findPeople: openLastGoodPeople(source),
    },
    ...(search && { searchIndex: openRemoteIndex(search, parts.search?.call ?? callSearchIndex) }),
  });
  const readShown = async (date: string) => {
    const found = await readOut(date);
    return found && isOut(releaseOf(found.good.publication)) ? found : undefined;
  };
  const findEdition: Newsroom['findEdition'] = async (date, form, conversion) => {
    // Before the edition is read, so that a later change is never taken for an earlier one.
    const folderTime = await changeTime(contentDir, date);
    const found = await readShown(date);
    if (!found) return undefined;
    const { good, paper } = conversion ? await convert(found.good, conversion) : found;
    // The declared pages, with their names and editors, are those of the edition's own sheet.
    const settings = form ? { ...good.settings, pages: [] } : good.settings;
    const release = releaseOf(good.publication);
    const edition = toEdition({
      ...{ ...good, paper, settings, release },
      issue: await findIssue({
        ...good,
        contentDir,
        paper,
        publication: good.publication,
        dates: await listDates(),
      }),
      status: stateOf(release, Number(now())),
      plan: await makeUp(good, form),
    });
    // Not awaited: a reader of one edition need not wait for the archive. The archive holds the page numbers
    // of the edition's own sheet only.
    if (!form && !conversion && good.stamp !== undefined) {
      const source = { stamp: good.stamp, folderTime: folderTime ?? 0, paper: hashPaper(paper) };
      void archive.record(edition, source);
    }
    return edition;
  };
  const convert = async (good: GoodEdition, conversion: PaperConversion) => {
    const { paper, script } = conversion;
    const content = await convertContent(good, conversion);
    const ways = openMakeUp({ ...content, paper, script }, plan);
    return { paper, good: { ...content, stamp: good.stamp, ...ways } };
  };
  // These are known of many more editions than are in memory, because each picture depends on them.
  const findOutline = async (date: string) => {
    const found = await outlines.get(date, async () => {
      const read = await readOut(date);
      return read && toOutline(read.good);
    });
    return found !== undefined && isOut(found.release) ? found : undefined;
  };
  const isShown = async (date: string) => (await findOutline(date)) !== undefined;
  const pictures = openShownPictures({
    contentDir,
    findShown: async (date) => (await findOutline(date))?.pictures,
    findFolder: async (date) => {
      const paper = await findPaper();
      return paper ? shownFolder(contentDir, date, paper) : contentDir;
    },
  });
  const firstOut = async (dates: string[]) => {
    for (const date of dates) if (await isShown(date)) return date;
    return undefined;
  };
  return {
    readPaper: findPaper,
    listStandingPages,
    findLogo: async (name) =>
      (await isLogo(name)) ? findPicture(contentDir, rootFolder, name) : undefined,
    findStandingPicture: async (name) => {
      const pages = await listStandingPages();
      const isShown = pages.some(({ pictures }) => pictures.some((one) => one.name === name));
      return isShown ? findPicture(contentDir, standingFolder, name) : undefined;
    },
    findEdition,
    listProofNotes: async (date, sheet) => {
      const found = showProofs ? await readShown(date) : undefined;
      const plan = await found?.good.makeUp(sheet);
      return found && plan && listProofNotes({ ...found, edition: found.good, plan, sheet });
    },
    listSlugs: async (date) => {
      const articles = (await readShown(date))?.good.articles;
      return articles && new Set(articles.flatMap(({ slug, aliases }) => [slug, ...aliases]));
    },
    listWithdrawn: async (date) => (await readShown(date))?.good.withdrawn ?? [],
    listArticles: async (date) => {
      const articles = (await readShown(date))?.good.articles;
      return articles && placeArticles(articles, await archive.readRecord(date));
    },
    listPages: async (date) => {
      if (!(await isShown(date))) return undefined;
      return pageNumbers.get(date, async () => {
        const edition = await findEdition(date);
        return edition && new Set(edition.pages.map(({ number }) => number));
      });
    },
    findNewest: async (conversion) => {
      const newest = await firstOut(await listed.list());
      return newest === undefined ? undefined : findEdition(newest, undefined, conversion);
    },
    findBeside: async (date) => {
      const dates = await listed.list();
      const place = dates.indexOf(date);
      if (place < 0) return {};
      const next = await firstOut(dates.slice(0, place).toReversed());
      const previous = await firstOut(dates.slice(place + 1));
      return { ...(previous && { previous }), ...(next && { next }) };
    },
    findPicture: pictures.find,
    readPicture: pictures.read,
    findLastChange: async (dates) => {
      // An edition that was dated too far ahead comes onto the lists without any change to its files.
      const times = await Promise.all(dates.map(listed.findListingTime));
      const changed = Number(await lastChange(contentDir, dates));
      return new Date(times.reduce((latest, time) => Math.max(latest, time), changed));
    },
    archive,
  };
}

/** For the command line and tests. */
const readingHere: ReadingPace & { makeRecords: typeof recordEditions } = {
  lanes: 1,
  patience: Number.POSITIVE_INFINITY,
  makeRecords: recordEditions,
};
