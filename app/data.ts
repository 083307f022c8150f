import { cache } from 'react';
import type { SitePaper } from '@/components/site/site-frame';
import type { Article } from '@/lib/content/article';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import type { Paper } from '@/lib/content/fields/schema';
import { createSegmenter } from '@/lib/edition/segmenter';
import { namesInHeadings } from '@/lib/edition/words/names-of';
import { tellingPhrases } from '@/lib/edition/words/telling-phrases';
import { runJob } from '@/lib/jobs/run-job';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import type { SheetSize } from '@/lib/layout/model/sheet-grid';
import {
  type AddressSource,
  findWithdrawn as findWithdrawnIn,
} from '@/lib/newsroom/addresses/find-status';
import type { Archive } from '@/lib/newsroom/archive/archive';
import type { Teaser } from '@/lib/newsroom/archive/edition-record';
import { findDictionary } from '@/lib/newsroom/chinese-dictionary';
import type { Newsroom } from '@/lib/newsroom/newsroom';
import { openTextMetrics } from '@/lib/newsroom/open-text-metrics';
import { isOfOwn } from '@/lib/newsroom/plan-cache';
import { convertNewsroom } from '@/lib/newsroom/script/converted-newsroom';
import { shareNewsroom } from '@/lib/newsroom/shared-newsroom';
import { openInspectedPictures } from '@/lib/pictures/inspected-pictures';
import { isWriting } from '@/lib/search/remote-index';
import { readerScript } from '@/lib/store/reader-script';
import { buildName, buildTime } from './build-name';
import { reportBusy } from './report-busy';

/** `npm run dev` serves editors. */
const showProofs = process.env.SHOW_PROOFS === '1' || process.env.NODE_ENV === 'development';

/**
 * The site's only access to the content. Each function looks for changes in the folder first; within one request
 * `cache` calls it once for the same arguments.
 */
const newsroom = shareNewsroom({
  contentDir: process.env.CONTENT_DIR ?? 'content',
  stateDir: process.env.STATE_DIR ?? '.banmian',
  showProofs,
  build: buildName,
  // Published pictures were decoded before, and readers do not wait for it again.
  ...(showProofs && {
    inspect: openInspectedPictures((path) => runJob('pictures', 'inspectPicture', path)),
  }),
  // A reader can choose another sheet, but every reader of the edition waits for its own.
  plan: (parts) => runJob(isOfOwn(parts) ? 'pages' : 'sheets', 'planAsJson', parts),
  reading: {
    // A third would hold up readers on the smallest server, which has two cores.
    lanes: 2,
    // A reader hardly notices it, and an edition that was just published is read in half of it.
    patience: 400,
    makeRecords: (orders) => runJob('archive', 'recordEditions', orders),
  },
  search: {
    databaseUrl: process.env.DATABASE_URL,
    // Nobody who searches waits for a page number to be noted.
    call: (order) => runJob(isWriting(order) ? 'archive' : 'search', 'callSearchIndex', order),
  },
  log: console.error,
  now: () => new Date(),
});

/** The newsroom in each script, of which a reader has chosen one. */
const converted = {
  hant: convertNewsroom(newsroom, 'hant'),
  hans: convertNewsroom(newsroom, 'hans'),
};

/** Returns the newsroom in the script of the reader's request. */
function shown(): Newsroom {
  const script = readerScript();
  return script ? converted[script] : newsroom;
}

/** Converts to a script what was chosen in the paper's own. */
export const convertTo = (script: ChineseScript) => converted[script];

/** The paper that is shown if paper.yaml has never been without error. */
const blankPaper: Paper = {
  name: '版面',
  language: 'zh-Hans',
  timeZone: 'Asia/Shanghai',
  sections: [],
};

/** Returns the paper in its own script. */
export const getOwnPaper = cache(async () => (await newsroom.readPaper()) ?? blankPaper);

export const getPaper = cache(async () => (await shown().readPaper()) ?? blankPaper);

const listStandingPages = () => shown().listStandingPages();
export const { findStandingPicture, findLogo } = newsroom;

/** Returns the paper as the views of the site show it. */
export const getSitePaper = cache(async (): Promise<SitePaper> => {
  const [paper, pages] = await Promise.all([getPaper(), listStandingPages()]);
  return { ...paper, standingPages: pages.map(({ slug, title }) => ({ slug, title })) };
});

/** Returns undefined for a name that no standing page has, or had before. */
export const getStandingPage = cache(async (name: string) => {
  const pages = await listStandingPages();
  return pages.find(({ slug }) => slug === name) ?? pages.find((one) => one.aliases.includes(name));
});

/** Lists the withdrawn articles of an edition; none of one that readers may not see. */
export const listWithdrawn = reportBusy(async (date: string) => shown().listWithdrawn(date));

/** Returns undefined for a text that is no date, and for an edition that does not exist or is not published. */
export const getEdition = cache(
  reportBusy(async (date: string) => (isEditionDate(date) ? shown().findEdition(date) : undefined)),
);

/** Returns the edition in the paper's own script. */
export const getOwnEdition = cache(
  reportBusy(async (date: string) =>
    isEditionDate(date) ? newsroom.findEdition(date) : undefined,
  ),
);

/** Returns the edition made up for a size of sheet, by default for its own. */
export const getEditionOn = cache(
  reportBusy(async (date: string, size: SheetSize | undefined) =>
    isEditionDate(date) ? shown().findEdition(date, size && { size }) : undefined,
  ),
);

/** Returns the edition made up in large print. */
export const getLargeEdition = cache(
  reportBusy(async (date: string) =>
    isEditionDate(date) ? shown().findEdition(date, 'large') : undefined,
  ),
);

/** Returns the edition in brief, made up on one page. */
export const getBriefEdition = cache(
  reportBusy(async (date: string) =>
    isEditionDate(date) ? shown().findEdition(date, 'brief') : undefined,
  ),
);

/** Returns what the editor's proof of an edition marks; undefined where readers are served. */
export const listProofNotes = reportBusy(async (date: string, size: SheetSize | undefined) =>
  isEditionDate(date) ? newsroom.listProofNotes(date, size && { size }) : undefined,
);

/** Returns the metrics by which the editions were made up. */
export const getMetrics = openTextMetrics;

/** Returns the articles of an edition without making it up; undefined if readers may not see it. */
export const listArticles = cache(async (date: string) =>
  isEditionDate(date) ? shown().listArticles(date) : undefined,
);

/** What the status of an address depends on. */
export const addressSource: AddressSource = {
  ...newsroom,
  readPaper: getOwnPaper,
  listPages: reportBusy(newsroom.listPages),
  listWithdrawn: reportBusy(newsroom.listWithdrawn),
};

/**
 * Returns the withdrawn article that a segment of an address means; undefined if it is not one, and for an edition
 * that readers may not see.
 */
export const findWithdrawn = reportBusy(async (date: string, segment: string) => {
  const meant = await findWithdrawnIn(shown(), date, segment);
  return meant && { ...meant, withdrawnOn: meant.date, date };
});

export const getNewestEdition = cache(reportBusy(async () => shown().findNewest()));
/** Returns the newest edition in the paper's own script. */
export const getOwnNewestEdition = cache(reportBusy(async () => newsroom.findNewest()));
export const getDatesBeside = cache(reportBusy(newsroom.findBeside));
export const { findPicture } = newsroom;

/** Returns when an answer that was made from some editions may last have changed. */
export async function getLastChange(dates: string[]): Promise<Date> {
  return new Date(Math.max(buildTime, Number(await newsroom.findLastChange(dates))));
}

/** Finds articles that readers may see. */
export const searchArchive = cache(
  reportBusy(async (request: Parameters<Archive['search']>[0]) => shown().archive.search(request)),
);

/** Lists articles of the whole archive that are about the same as one. */
export async function listSimilar(article: Article): Promise<Teaser[]> {
  const paper = await getPaper();
  const { language } = paper;
  const names = new Set(namesInHeadings(article, paper));
  const segment = createSegmenter({ language, dictionary: findDictionary(language), names });
  const { date, slug } = article;
  return shown().archive.listSimilar({ date, slug, phrases: tellingPhrases(article, segment) });
}

/** Completes what a reader has typed so far: people, places and headlines. */
export const suggest = reportBusy(async (...[prefix, limit]: Parameters<Archive['suggest']>) =>
  shown().archive.suggest(prefix, limit),
);

export const { listEditions, reading: archiveReading } = newsroom.archive;

export const listDays: Archive['listDays'] = () => shown().archive.listDays();
export const listTeasers: Archive['listTeasers'] = (...query) =>
  shown().archive.listTeasers(...query);
export const listCorrections: Archive['listCorrections'] = (page) =>
  shown().archive.listCorrections(page);
export const listNames: Archive['listNames'] = (by) => shown().archive.listNames(by);
export const listPeople: Archive['listPeople'] = () => shown().archive.listPeople();
export const findNames: Archive['findNames'] = (by, slug) => shown().archive.findNames(by, slug);
export const listNearby: Archive['listNearby'] = (article) => shown().archive.listNearby(article);
export const slugPeople: Archive['slugPeople'] = (edition) => shown().archive.slugPeople(edition);
export const findPerson: Archive['findPerson'] = (slug) => shown().archive.findPerson(slug);
export const readRecord: Archive['readRecord'] = (date) => shown().archive.readRecord(date);
