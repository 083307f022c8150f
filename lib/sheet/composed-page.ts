import { isPlanned, type Page } from '@/lib/edition/edition';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import { composeSheet } from './compose-sheet';
import type { SheetContext } from './sheet-context';
import type { SheetItem } from './sheet-item';

/** A page of an edition with everything that is drawn on its sheet. */
export interface ComposedPage {
  page: Page;
  plan: PagePlan;
  items: SheetItem[];
}

/** Composes the sheets of those pages of an edition that have one. */
export function composePages(
  pages: readonly Page[],
  context: SheetContext & { marks?: boolean },
): ComposedPage[] {
  return pages.filter(isPlanned).map((page) => ({
    page,
    plan: page.plan,
    items: composeSheet(page.plan, context),
  }));
}
