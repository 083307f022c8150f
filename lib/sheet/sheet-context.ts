import type { Paper } from '@/lib/content/fields/schema';
import type { Edition, Page } from '@/lib/edition/edition';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import type { SheetGrid } from '@/lib/layout/model/sheet-grid';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';

/** What a page is composed for, beside its plan. */
export interface SheetContext {
  paper: Paper;
  edition: Edition;
  /** The widths by which the plan was made, for the texts that it does not hold: heads, fillers, jump lines. */
  metrics: TextMetrics;
  /** Where the paper is on the web, where that is known: pages then bear their address as a QR code. */
  origin?: string | undefined;
}

/** What a story is composed for. */
export interface StoryContext extends SheetContext {
  grid: SheetGrid;
  /** True where another story of the page bears the same label: it is then said without its banner. */
  isLabelRepeated?: boolean;
}

/** The page of a plan as the edition has it: its declared name, and who made it. */
export function pageOf(
  { number, name }: PagePlan,
  { edition }: Pick<SheetContext, 'edition'>,
): Pick<Page, 'name' | 'editors' | 'designers' | 'proofreaders'> {
  const page = edition.pages.find((one) => one.number === number);
  return page ?? { name, editors: [], designers: [], proofreaders: [] };
}
