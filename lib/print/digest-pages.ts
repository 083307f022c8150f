import { createHash } from 'node:crypto';
import type { Paper } from '@/lib/content/fields/schema';
import { type Edition, isPlanned, type Page, type PlannedPage } from '@/lib/edition/edition';

export interface PrintedPages {
  paper: Paper;
  edition: Edition;
  pages: Page[];
}

/**
 * Returns a digest of everything that printed pages show, except the bytes of their pictures. It changes
 * whenever an article, a plan, the paper or the number of pages does, and not when files are only touched or
 * copied.
 *
 * @returns hexadecimal
 */
export function digestPages({ paper, edition, pages }: PrintedPages): string {
  const { date, issue, status, pages: all } = edition;
  const shown = pages
    .filter(isPlanned)
    .map(({ plan, ...page }) => ({ ...page, plan: withoutTime(plan) }));
  const state = [paper, date, issue ?? null, status, all.length, shown];
  return createHash('sha256').update(JSON.stringify(state)).digest('hex');
}

/** The duration of make-up differs from run to run and is not printed. */
function withoutTime({ milliseconds, ...plan }: PlannedPage['plan']) {
  return plan;
}

/** Returns the file names of all pictures of the stories and advertisements on these pages, sorted, each once. */
export function picturesOf({ edition, pages }: Omit<PrintedPages, 'paper'>): string[] {
  const plans = pages.filter(isPlanned).map(({ plan }) => plan);
  const placed = new Set(
    plans.flatMap(({ stories, ads }) => [...stories, ...ads].map(({ slug }) => slug)),
  );
  const names = [...edition.articles, ...edition.unlisted]
    .filter(({ slug }) => placed.has(slug))
    .flatMap(({ pictures }) => pictures.map(({ name }) => name));
  return [...new Set(names)].sort();
}
