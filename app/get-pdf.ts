import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { inSameScript } from '@/components/reader/script/reader-script';
import type { Article } from '@/lib/content/article';
import { largePath, printPath } from '@/lib/edition/addresses/paths';
import { isPlanned } from '@/lib/edition/edition';
import { type PdfOptions, printOptionsOf } from '@/lib/edition/print/pdf-options';
import { type PrintOptions, toPrintSegments } from '@/lib/edition/print/print-options';
import { formatSheetSize } from '@/lib/edition/print/sheet-size';
import { runJob } from '@/lib/jobs/run-job';
import { sheetMillimetres } from '@/lib/layout/model/sheet-grid';
import { digestPages, type PrintedPages, picturesOf } from '@/lib/print/digest-pages';
import type { finishPdf } from '@/lib/print/finish-pdf';
import { describePages, EditionChanged, type PrintJob, printPdf } from '@/lib/print/print-pdf';
import { openWarmBrowser } from '@/lib/print/warm-browser';
import { type CachedFile, openFileCache } from '@/lib/store/file-cache';
import { buildName } from './build-name';
import {
  findLogo,
  findPicture,
  getBriefEdition,
  getEditionOn,
  getLargeEdition,
  getPaper,
  listProofNotes,
} from './data';
import { digestPicture } from './pictures';
import { knownOrigin } from './site-origin';

const browser = openWarmBrowser();
const cache = openFileCache({
  folder: join(process.env.STATE_DIR ?? '.banmian', 'pdf'),
  ending: '.pdf',
  // Enough for a week of an eight-page paper, editions and single pages; each has about a megabyte.
  maxFiles: 64,
  maxBytes: 512 * 2 ** 20,
});
/** In development the code may change with each start. */
const build = buildName ?? String(Date.now());

/** PDFs of stories that readers chose have room of their own, so that they drive out only each other. */
const clippingsCache = openFileCache({
  folder: join(process.env.STATE_DIR ?? '.banmian', 'pdf-clippings'),
  ending: '.pdf',
  maxFiles: 16,
  maxBytes: 64 * 2 ** 20,
});

/** How often printing is tried, if the edition is edited meanwhile. */
const attempts = 3;

/**
 * Returns the PDF of an edition, of one of its pages, or of its booklet.
 *
 * @param left attempts that are left
 * @returns undefined if there is no such edition or page, or no sheets are made in the paper's language
 * @throws if it cannot be printed, for example without a browser
 */
export async function getPdf(
  date: string,
  options: PdfOptions,
  left = attempts,
): Promise<CachedFile | undefined> {
  // This reads the state of the edition's folder, so the view that is printed after it is as new, or newer.
  const job = options.large ? await toLargeJob(date) : await toJob(date, printOptionsOf(options));
  if (!job) return undefined;
  try {
    return await printJob(job, options);
  } catch (error) {
    if (left > 1 && error instanceof EditionChanged) return getPdf(date, options, left - 1);
    throw error;
  }
}

/**
 * Returns the PDF of clippings.
 *
 * @param made the pages, with the articles that have their pictures
 * @param path of the view that is printed, with its query
 */
export async function getClippingsPdf(
  made: PrintedPages & { digest: string; articles: readonly Article[]; title: string },
  path: string,
): Promise<CachedFile> {
  const { paper, edition, pages, digest, articles, title } = made;
  const publicOrigin = knownOrigin(await getPaper());
  const hash = createHash('sha256').update([build, path, digest, publicOrigin ?? ''].join('\n'));
  for (const { date, pictures } of articles) {
    for (const { name } of pictures) {
      const picture = await findPicture(date, name);
      hash.update(`\n${date} ${name} ${picture && (await digestPicture(picture))}`);
    }
  }
  const job: PrintJob = {
    ...{ paper, edition, pages, digest, publicOrigin, title },
    address: `${ownOrigin()}${path}`,
    marks: false,
    large: true,
  };
  return clippingsCache.find(hash.digest('hex'), () => printPdf(job, browser, finish));
}

/** True for an error that says that the pages were edited while they were printed. */
export const isEdited = (error: unknown): boolean => error instanceof EditionChanged;

async function printJob(job: PrintJob, { booklet }: PdfOptions): Promise<CachedFile> {
  const key = await toKey(job);
  const findPages = () => cache.find(key, () => print(key, job));
  if (!booklet) return findPages();
  return cache.find(`${key}-${formatSheetSize(booklet)}`, async () =>
    runJob('costly', 'imposeBooklet', {
      bytes: await (await findPages()).read(),
      booklet: { paper: sheetMillimetres(booklet), description: describePages(job) },
    }),
  );
}

async function print(key: string, job: PrintJob): Promise<Uint8Array> {
  const pdf = await printPdf(job, browser, finish);
  // Otherwise a PDF with a picture that was replaced meanwhile would be cached under the key of the old one.
  if ((await toKey(job)) !== key) throw new EditionChanged('A picture of the edition changed');
  return pdf;
}

const finish: typeof finishPdf = (bytes, finish) =>
  runJob('costly', 'finishPdf', { bytes, finish });

async function toJob(date: string, options: PrintOptions): Promise<PrintJob | undefined> {
  const [paper, edition] = await Promise.all([
    getPaper(),
    options.brief ? getBriefEdition(date) : getEditionOn(date, options.size),
  ]);
  const planned = edition?.pages.filter(isPlanned) ?? [];
  const pages = planned.filter(({ number }) => number === (options.page ?? number));
  if (!edition || pages.length === 0) return undefined;
  if (options.proof && !(await listProofNotes(date, options.size))) return undefined;
  const printed = { paper, edition, pages };
  const view = [printPath(date), toPrintSegments(options)].filter(Boolean).join('/');
  const address = `${ownOrigin()}${inSameScript(view)}`;
  const digest = digestPages(printed);
  const [marks, proof] = [options.marks === true, options.proof === true];
  return { ...printed, address, digest, publicOrigin: knownOrigin(paper), marks, proof };
}

async function toLargeJob(date: string): Promise<PrintJob | undefined> {
  const [paper, edition] = await Promise.all([getPaper(), getLargeEdition(date)]);
  const pages = edition?.pages.filter(isPlanned) ?? [];
  if (!edition || pages.length === 0) return undefined;
  const printed = { paper, edition, pages };
  const address = `${ownOrigin()}${inSameScript(largePath(date))}`;
  const digest = digestPages(printed);
  return {
    ...printed,
    address,
    digest,
    publicOrigin: knownOrigin(paper),
    marks: false,
    large: true,
  };
}

/** Returns a hash of everything that the PDF depends on: build, print options, content, public origin and pictures. */
async function toKey(job: PrintJob): Promise<string> {
  const { pathname, search } = new URL(job.address);
  const parts = [build, pathname + search, job.digest, job.publicOrigin ?? ''];
  const hash = createHash('sha256').update(parts.join('\n'));
  for (const name of picturesOf(job)) {
    const picture = await findPicture(job.edition.date, name);
    hash.update(`\n${name} ${picture && (await digestPicture(picture))}`);
  }
  const { logo } = job.paper;
  const file = logo && (await findLogo(logo.name));
  if (file) hash.update(`\nlogo ${await digestPicture(file)}`);
  return hash.digest('hex');
}

/** The origin at which the front answers our own browser, without a queue. */
function ownOrigin(): string {
  return process.env.PRINT_ORIGIN ?? `http://localhost:${process.env.PORT ?? '3000'}`;
}
