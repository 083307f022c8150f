import { createHash } from 'node:crypto';
import type { Paper } from '@/lib/content/fields/schema';
import type { Edition, Page } from '@/lib/edition/edition';

export interface PrintedPages {
  paper: Paper;
  edition: Edition;
  pages: Page[];
}

/**
 * A digest of all that pages show in print but the bytes of their pictures: another whenever an article,
 * a plan, the paper or the number of pages is, the same for files that were only touched or copied.
 *
 * @returns hexadecimal
 */
export function digestPages({ paper, edition, pages }: PrintedPages): string {
  const { date, issue, status, pages: all } = edition;
  const shown = pages.map(({ plan, ...page }) => ({ ...page, plan: withoutTime(plan) }));
  const state = [paper, date, issue ?? null, status, all.length, shown];
  return createHash('sha256').update(JSON.stringify(state)).digest('hex');
}

/** How long the make-up took is no part of the page. */
function withoutTime({ milliseconds, ...plan }: Page['plan']) {
  return plan;
}

/** The names of all pictures of the stories on these pages, each once. */
export function picturesOf({ edition, pages }: Omit<PrintedPages, 'paper'>): string[] {
  const placed = new Set(pages.flatMap(({ plan }) => plan.stories.map(({ slug }) => slug)));
  const names = edition.articles
    .filter(({ slug }) => placed.has(slug))
    .flatMap(({ pictures }) => pictures.map(({ name }) => name));
  return [...new Set(names)].sort();
}
