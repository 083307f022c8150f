import type { Paper } from '@/lib/content/schema';
import { formatDay } from '@/lib/edition/dates';
import type { Edition, Page } from '@/lib/edition/edition';
import { pagePath } from '@/lib/edition/paths';
import { type Mend, mendPdf } from './mend-pdf';
import { toBookmarks } from './pdf-outline';
import type { WarmBrowser } from './warm-browser';

export interface PrintJob {
  paper: Paper;
  edition: Edition;
  /** The pages to print, in order, as the print view at this address shows them. */
  pages: Page[];
  /** Address of the print view on this very machine. */
  address: string;
  /** Origin that readers know the paper by, for the links of the printed page; without it they lead nowhere. */
  publicOrigin: string | undefined;
}

/**
 * Prints a print view: real text in the order of the page, tagged, fonts embedded as subsets. Without
 * script, for a printed page moves nothing.
 *
 * @throws when the view does not answer, or no browser can be started
 */
export async function printPdf(job: PrintJob, browser: WarmBrowser): Promise<Uint8Array> {
  const printed = await browser.use(async (chromium) => {
    const context = await chromium.newContext({ javaScriptEnabled: false });
    try {
      const view = await context.newPage();
      const answer = await view.goto(job.address);
      if (!answer?.ok()) throw new Error(`${job.address} answered ${answer?.status()}`);
      await view.emulateMedia({ media: 'print' });
      await view.evaluate(async () => {
        await document.fonts.ready;
      });
      return await view.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    } finally {
      await context.close();
    }
  });
  return mendPdf(printed, toMend(job));
}

function toMend({ paper, edition, pages, address, publicOrigin }: PrintJob): Mend {
  const { language, name, publisher } = paper;
  const day = formatDay(edition.date, language);
  const bookmarks = toBookmarks(pages, language);
  const [only, ...more] = bookmarks;
  const { origin } = new URL(address);
  return {
    title: only && more.length === 0 ? `${name} ${day} ${only.title}` : `${name} ${day}`,
    author: publisher ?? name,
    subject: pages.flatMap(({ articles }) => articles.map(({ title }) => title)).join('；'),
    language,
    date: edition.date,
    sheets: pages.flatMap(({ plan }) =>
      plan ? [{ width: plan.grid.widthMm, height: plan.grid.heightMm }] : [],
    ),
    bookmarks,
    leadTo: (link) => {
      const url = new URL(link);
      if (url.origin !== origin) return link;
      const page = pages.findIndex(({ number }) => pagePath(edition.date, number) === url.pathname);
      if (page >= 0) return page;
      return publicOrigin && new URL(url.pathname, publicOrigin).href;
    },
  };
}
