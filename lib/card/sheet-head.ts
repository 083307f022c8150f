import type { Paper } from '@/lib/content/fields/schema';
import type { Edition, Page } from '@/lib/edition/edition';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import type { Millimetres } from '@/lib/layout/model/sheet-grid';

export interface SheetHead {
  paper: Paper;
  edition: Edition;
  page: Page;
  plan: PagePlan;
}

/** Where a head is drawn: its type is counted in millimetres, as its page's is in em. */
export interface HeadArea {
  width: Millimetres;
  /** From the top of the type area to the top of the double rule. */
  height: Millimetres;
}
