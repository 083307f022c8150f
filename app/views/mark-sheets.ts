import { openFinder } from '@/lib/search/marks/open-finder';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import { type MarkedPage, markPages } from '@/lib/sheet/marks/mark-pages';

/** Marks on some sheets what a reader searched for. */
export function markSheets(sheets: readonly ComposedPage[], query: string): MarkedPage[] {
  return markPages(sheets, openFinder(query));
}
