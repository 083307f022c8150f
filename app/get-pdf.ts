import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { printPath } from '@/lib/edition/addresses/paths';
import { type PdfOptions, printOptionsOf } from '@/lib/edition/print/pdf-options';
import {
  formatSheetSize,
  type PrintOptions,
  toPrintSegments,
} from '@/lib/edition/print/print-options';
import { sheetMillimetres } from '@/lib/layout/model/sheet-grid';
import { digestPages, picturesOf } from '@/lib/print/digest-pages';
import { imposeBooklet } from '@/lib/print/impose-booklet';
import { describePages, EditionChanged, type PrintJob, printPdf } from '@/lib/print/print-pdf';
import { openWarmBrowser } from '@/lib/print/warm-browser';
import { openFileCache } from '@/lib/store/file-cache';
import { buildName } from './build-name';
import { getEditionOn, getPaper, getPicture } from './data';
import { knownOrigin } from './site-origin';

const browser = openWarmBrowser();
const cache = openFileCache({
  folder: join(process.env.STATE_DIR ?? '.banmian', 'pdf'),
  ending: '.pdf',
  // A week of an eight-page paper, whole and by pages; a megabyte each.
  maxFiles: 64,
});
/** While somebody edits the code each start may draw otherwise. */
const build = buildName ?? String(Date.now());

/** How often an edition is printed that is edited while it is printed. */
const attempts = 3;

/**
 * The PDF of an edition, of one of its pages, or of the booklet of it.
 *
 * @returns undefined when there is no such edition or page
 * @throws when no browser can print it
 */
export async function getPdf(
  date: string,
  asked: PdfOptions,
  left = attempts,
): Promise<Uint8Array | undefined> {
  // This looks at the edition's folder, and the page cache knows of each look: the view is as new, or newer.
  const job = await toJob(date, printOptionsOf(asked));
  if (!job) return undefined;
  try {
    return await printJob(job, asked);
  } catch (error) {
    if (left > 1 && error instanceof EditionChanged) return getPdf(date, asked, left - 1);
    throw error;
  }
}

async function printJob(job: PrintJob, { booklet }: PdfOptions): Promise<Uint8Array> {
  const key = await toKey(job);
  const getPages = () => cache.get(key, () => printPdf(job, browser));
  if (!booklet) return getPages();
  return cache.get(`${key}-${formatSheetSize(booklet)}`, async () =>
    imposeBooklet(await getPages(), {
      paper: sheetMillimetres(booklet),
      description: describePages(job),
    }),
  );
}

async function toJob(date: string, asked: PrintOptions): Promise<PrintJob | undefined> {
  const [paper, edition] = await Promise.all([getPaper(), getEditionOn(date, asked.size)]);
  const pages = edition?.pages.filter(({ number }) => number === (asked.page ?? number)) ?? [];
  if (!edition || pages.length === 0) return undefined;
  const printed = { paper, edition, pages };
  const view = [printPath(date), toPrintSegments(asked)].filter(Boolean).join('/');
  const address = `${ownOrigin()}${view}`;
  const digest = digestPages(printed);
  const marks = asked.marks === true;
  return { ...printed, address, digest, publicOrigin: knownOrigin(paper), marks };
}

/** The name of what a PDF is made from: what draws it, where, what it says, its links, its pictures. */
async function toKey(job: PrintJob): Promise<string> {
  const { pathname } = new URL(job.address);
  const parts = [build, pathname, job.digest, job.publicOrigin ?? ''];
  const hash = createHash('sha256').update(parts.join('\n'));
  for (const name of picturesOf(job)) {
    const picture = await getPicture(job.edition.date, name);
    hash.update(`\n${name} ${picture?.size}\n`).update(picture?.bytes ?? '');
  }
  return hash.digest('hex');
}

/** Never by what a request calls us: the browser opens nothing but this server. */
function ownOrigin(): string {
  return `http://localhost:${process.env.PORT ?? '3000'}`;
}
