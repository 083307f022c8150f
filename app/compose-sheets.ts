import type { Edition, Page } from '@/lib/edition/edition';
import { type ComposedPage, composePages } from '@/lib/sheet/composed-page';
import { getMetrics, getPaper } from './data';
import { knownOrigin } from './site-origin';

/** Composes the sheets of some pages of an edition, by default of all. */
export async function composeSheets(
  edition: Edition,
  pages: readonly Page[] = edition.pages,
  { marks = false } = {},
): Promise<ComposedPage[]> {
  const paper = await getPaper();
  const metrics = await getMetrics({ paper, articles: edition.articles });
  return composePages(pages, { paper, edition, metrics, origin: knownOrigin(paper), marks });
}
