import { findHits } from '@/lib/search/query/find-hits';
import { parseQuery } from '@/lib/search/query/parse-query';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import { type MarkedPage, markPages } from '@/lib/sheet/marks/mark-pages';

/** Marks on some sheets what a reader searched for. */
export function markSheets(sheets: readonly ComposedPage[], query: string): MarkedPage[] {
  const parsed = parseQuery(query);
  return markPages(sheets, (text) => findHits(text, parsed));
}
