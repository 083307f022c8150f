import type { Paper } from '@/lib/content/fields/schema';
import type { Edition, Page } from '@/lib/edition/edition';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import type { SheetGrid } from '@/lib/layout/model/sheet-grid';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';

/** Everything that composing a page needs besides its plan. */
export interface SheetContext {
  paper: Paper;
  edition: Edition;
  /** The metrics by which the plan was made, for the texts that are not in the plan: heads, fillers, jump lines. */
  metrics: TextMetrics;
  /** The paper's public origin; if it is known, pages have their address as a QR code. */
  origin?: string | undefined;
  /** True for pages of no day, as clippings are: their heads have no date, and no number of pages. */
  isUndated?: boolean | undefined;
}

/** Everything that composing a story needs besides its place in the plan. */
export interface StoryContext extends SheetContext {
  grid: SheetGrid;
  /** True if an earlier story of the page has the same label, which is then set without a banner. */
  isLabelRepeated?: boolean;
}

/** Returns the edition's page of a plan, with its declared name and the people who made it. */
export function pageOf(
  { number, name }: PagePlan,
  { edition }: Pick<SheetContext, 'edition'>,
): Pick<Page, 'name' | 'editors' | 'designers' | 'proofreaders'> {
  const page = edition.pages.find((one) => one.number === number);
  return page ?? { name, editors: [], designers: [], proofreaders: [] };
}
