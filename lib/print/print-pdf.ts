import type { Page, Route } from 'playwright-core';
import { articlePath, pagePath } from '@/lib/edition/addresses/paths';
import { isPlanned } from '@/lib/edition/edition';
import { pageTitle } from '@/lib/edition/page-title';
import { legendPaper } from '@/lib/edition/print/proof-legend';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { anchorOf } from '@/lib/sheet/large/compose-contents';
import { BusyError } from '@/lib/store/busy-error';
import type { PrintedPages } from './digest-pages';
import { finishPdf, type PdfFinish } from './finish-pdf';
import type { PdfDescription } from './pdf-description';
import { toBookmarks, toStoryBookmarks } from './pdf-outline';
import { nameRoles, rolesOfElements } from './tags/name-roles';
import type { WarmBrowser } from './warm-browser';

/** Pages to print, in the order of the print view. */
export interface PrintJob extends PrintedPages {
  /** Address of the print view on this machine. */
  address: string;
  /** `digestPages` of these pages. The view has it as `data-digest`. */
  digest: string;
  /** Public origin of the paper, for links in the PDF; without it, links to other views are removed. */
  publicOrigin: string | undefined;
  /** True where the view has crop marks. */
  marks: boolean;
  /** True where the view has a legend after the sheets. */
  proof?: boolean;
  /** True for the pages of the large-print edition, which have no addresses of their own. */
  large?: boolean;
  /** The title of the document, where it is no edition. */
  title?: string;
}

/**
 * Prints a print view as PDF: real text in reading order, tagged, with fonts embedded as subsets. Script is
 * off, because a printed page needs none, and so is everything that is not on this machine.
 *
 * @param finish finishes the PDF, here or in a thread
 * @throws `EditionChanged` if the view shows another state of the edition; another error if the view does not
 * answer or no browser can be started
 */
export async function printPdf(
  job: PrintJob,
  browser: WarmBrowser,
  finish: typeof finishPdf = finishPdf,
): Promise<Uint8Array> {
  const limit = startLimit + job.pages.length * pageLimit;
  const printed = await browser.use(async (chromium) => {
    const context = await chromium.newContext({ javaScriptEnabled: false });
    try {
      const view = await context.newPage();
      await openView(view, job);
      return await view.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    } finally {
      await context.close();
    }
  }, limit);
  return finish(new Uint8Array(printed), toFinish(job));
}

/** The status of an answer for which there is no room (RFC 9110, section 15.6.4). */
const busy = 503;
/** Seconds until the pictures of an edition have been made. */
const retryAfter = 10;
/** Milliseconds that the view may take to be made up and opened. */
const startLimit = 20_000;
/** Milliseconds for each page; a slow machine prints one in two seconds. */
const pageLimit = 4_000;

/** Thrown if the edition was edited after the job was made, so that the view shows another state. */
export class EditionChanged extends Error {}

async function openView(view: Page, { address, digest }: PrintJob): Promise<void> {
  const { href: own, origin } = new URL(address);
  const isView = ({ href }: URL) => href === own;
  const isElsewhere = (url: URL) => url.protocol !== 'data:' && url.origin !== origin;
  await view.route(isElsewhere, (route) => route.abort().catch(() => {}));
  let lacking = 0;
  view.on('response', (answer) => {
    if (answer.status() === busy && answer.request().resourceType() === 'image') lacking += 1;
  });
  // If the route fails, so does `goto`, whose error is reported.
  await view.route(isView, (route) =>
    hideAtFirst(route).catch(() => route.abort().catch(() => {})),
  );
  const answer = await view.goto(address);
  if (!answer?.ok()) throw new Error(`${address} answered ${answer?.status()}`);
  // A PDF is cached, so none is made that lacks pictures for which there was no room just now.
  if (lacking > 0) throw new BusyError(`${lacking} pictures of ${address} are late`, retryAfter);
  await view.evaluate(nameRoles, rolesOfElements);
  const shown = await view.evaluate(async () => {
    // A face that fails to load is replaced by a fallback; the page is still printed.
    await Promise.allSettled([...document.fonts].map((face) => face.load()));
    document.querySelector('#waiting')?.remove();
    return document.querySelector('[data-digest]')?.getAttribute('data-digest');
  });
  if (shown !== digest) throw new EditionChanged(`${address} shows another state of the edition`);
}

/**
 * Hides the pages until their faces are loaded, so that the browser lays them out only once. Without this, it
 * searches every font of the system for each character first: a page then takes 650 ms instead of 420.
 */
async function hideAtFirst(route: Route): Promise<void> {
  const answer = await route.fetch();
  const html = await answer.text();
  await route.fulfill({
    response: answer,
    body: html.replace('</head>', () => `${waiting}</head>`),
  });
}

const waiting = '<style id="waiting">.print-view{display:none!important}</style>';

/** Returns title, author, subject, language and date of the PDF of these pages. */
export function describePages({
  paper,
  edition,
  pages,
  large,
  title,
}: PrintedPages & Pick<PrintJob, 'large' | 'title'>): PdfDescription {
  const { language, name, publisher } = paper;
  const kind = large ? [languageOf(language).messages.largePrint] : [];
  const [only, ...more] = pages;
  const page = only && more.length === 0 && !large ? [pageTitle(only, language)] : [];
  return {
    title: title ?? [name, formatDay(edition.date, language), ...page, ...kind].join(' '),
    author: publisher ?? name,
    subject: pages.flatMap(({ articles }) => articles.map(({ title }) => title)).join('；'),
    language,
    date: edition.date,
  };
}

function toFinish(job: PrintJob): PdfFinish {
  const { paper, edition, pages, address, publicOrigin, marks, proof = false, large = false } = job;
  const { language } = paper;
  const { origin } = new URL(address);
  return {
    description: describePages(job),
    sheets: pages
      .filter(isPlanned)
      .map(({ plan: { grid } }) => ({ width: grid.widthMm, height: grid.heightMm })),
    marks,
    ...(proof && { after: legendPaper }),
    bookmarks: large ? toStoryBookmarks(pages) : toBookmarks(pages, language),
    links: {
      origin,
      publicOrigin,
      pages: large ? [] : pages.map(({ number }) => pagePath(edition.date, number)),
      names: namePaths({ paper, edition }),
    },
  };
}

/** Returns what each path of an edition leads to, for readers of its links. */
function namePaths({ paper, edition }: Pick<PrintedPages, 'paper' | 'edition'>) {
  const { date, pages, articles, unlisted } = edition;
  const inPages = pages.flatMap((page) => page.articles);
  return Object.fromEntries([
    ...pages.map((page) => [pagePath(date, page.number), pageTitle(page, paper.language)]),
    ...[...articles, ...unlisted, ...inPages].map(({ slug, title }) => [
      articlePath(date, slug),
      title,
    ]),
    ...articles.map(({ slug, title }) => [`#${anchorOf(slug)}`, title]),
  ]);
}
