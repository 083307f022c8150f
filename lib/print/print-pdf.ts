import type { Page, Route } from 'playwright-core';
import { pagePath } from '@/lib/edition/addresses/paths';
import { pageTitle } from '@/lib/edition/page-title';
import { formatDay } from '@/lib/language/dates';
import type { PdfDescription } from './describe-pdf';
import type { PrintedPages } from './digest-pages';
import { finishPdf, type PdfFinish } from './finish-pdf';
import { toBookmarks } from './pdf-outline';
import type { WarmBrowser } from './warm-browser';

/** The pages to print, in order, as the print view at this address shows them. */
export interface PrintJob extends PrintedPages {
  /** Address of the print view on this very machine. */
  address: string;
  /** What the view says it shows, as `digestPages` of these pages. */
  digest: string;
  /** Origin that readers know the paper by, for the links of the printed page; without it they lead nowhere. */
  publicOrigin: string | undefined;
  /** True where the view has crop marks. */
  marks: boolean;
}

/**
 * Prints a print view: real text in the order of the page, tagged, fonts embedded as subsets. Without
 * script, for a printed page moves nothing.
 *
 * @throws `EditionChanged` when the view shows another state of the edition; any other error when it does not
 * answer, or no browser can be started
 */
export async function printPdf(job: PrintJob, browser: WarmBrowser): Promise<Uint8Array> {
  const printed = await browser.use(async (chromium) => {
    const context = await chromium.newContext({ javaScriptEnabled: false });
    try {
      const view = await context.newPage();
      await openView(view, job);
      return await view.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    } finally {
      await context.close();
    }
  });
  return finishPdf(printed, toMend(job));
}

/** The view shows another state of the edition than the job is for: it was edited in between. */
export class EditionChanged extends Error {}

async function openView(view: Page, { address, digest }: PrintJob): Promise<void> {
  const isView = ({ href }: URL) => href === new URL(address).href;
  // What goes wrong here goes wrong for who opens the view, and is told there.
  await view.route(isView, (route) =>
    hideAtFirst(route).catch(() => route.abort().catch(() => {})),
  );
  const answer = await view.goto(address);
  if (!answer?.ok()) throw new Error(`${address} answered ${answer?.status()}`);
  const shown = await view.evaluate(async () => {
    // A face that does not come costs its look, not the page.
    await Promise.allSettled([...document.fonts].map((face) => face.load()));
    document.querySelector('#waiting')?.remove();
    return document.querySelector('[data-digest]')?.getAttribute('data-digest');
  });
  if (shown !== digest) throw new EditionChanged(`${address} shows another state of the edition`);
}

/**
 * Hides the pages until their faces are there, so that they are laid out once. Laid out before, each
 * character is looked for in every font of the system: a page then takes 650 ms instead of 420.
 */
async function hideAtFirst(route: Route): Promise<void> {
  const answer = await route.fetch();
  const html = await answer.text();
  await route.fulfill({ response: answer, body: html.replace('</head>', `${waiting}</head>`) });
}

const waiting = '<style id="waiting">.print-view{display:none!important}</style>';

/** What a document of these pages says of itself. */
export function describePages({ paper, edition, pages }: PrintedPages): PdfDescription {
  const { language, name, publisher } = paper;
  const [only, ...more] = pages;
  const page = only && more.length === 0 ? [pageTitle(only, language)] : [];
  return {
    title: [name, formatDay(edition.date, language), ...page].join(' '),
    author: publisher ?? name,
    subject: pages.flatMap(({ articles }) => articles.map(({ title }) => title)).join('；'),
    language,
    date: edition.date,
  };
}

function toMend({ paper, edition, pages, address, publicOrigin, marks }: PrintJob): PdfFinish {
  const { language } = paper;
  const { origin } = new URL(address);
  return {
    description: describePages({ paper, edition, pages }),
    sheets: pages.map(({ plan: { grid } }) => ({ width: grid.widthMm, height: grid.heightMm })),
    marks,
    bookmarks: toBookmarks(pages, language),
    leadTo: (link) => {
      const url = new URL(link);
      if (url.origin !== origin) return link;
      const page = pages.findIndex(({ number }) => pagePath(edition.date, number) === url.pathname);
      if (page >= 0) return page;
      return publicOrigin && new URL(url.pathname, publicOrigin).href;
    },
  };
}
