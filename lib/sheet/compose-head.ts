import type { PagePlan } from '@/lib/layout/model/page-plan';
import { emMillimetres, type Millimetres } from '@/lib/layout/model/sheet-grid';
import { itemsInMillimetres, type MillimetreItems } from './millimetre-items';
import type { SheetContext } from './sheet-context';
import type { SheetGroup, SheetItem } from './sheet-item';
import { headMeasures } from './tokens';

/** Makes the items of a head from measures in millimetres. */
export interface HeadItems extends MillimetreItems {
  /** Top of the double rule at its foot. */
  ruleTop: Millimetres;
}

/** Composes the head of a page, masthead or folio, with the double rule at its foot. */
export function composeHead(
  role: 'masthead' | 'folio',
  { grid }: PagePlan,
  { metrics }: SheetContext,
  compose: (head: HeadItems) => SheetItem[],
): SheetGroup {
  const { doubleRule, below } = headMeasures;
  const items = itemsInMillimetres(grid, metrics);
  const ruleTop = grid.headRows * grid.rowEm * emMillimetres(grid) - below - doubleRule;
  return {
    kind: 'group',
    role,
    x: 0,
    y: 0,
    width: items.toEm(items.width),
    height: grid.headRows,
    items: [
      ...compose({ ...items, ruleTop }),
      items.ruleAcross('head', { y: ruleTop, thickness: doubleRule, isDouble: true }),
    ],
  };
}
