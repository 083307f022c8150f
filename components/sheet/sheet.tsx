import type { Paper } from '@/lib/content/fields/schema';
import { pageTitle } from '@/lib/edition/page-title';
import { languageAttributes } from '@/lib/language/language-attributes';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import { emMillimetres, type SheetGrid, spanEm } from '@/lib/layout/model/sheet-grid';
import type { SheetItem } from '@/lib/sheet/sheet-item';
import { SheetItems } from './sheet-items';
import { sheetMeasures } from './sheet-measures';
import type { Reflow, SheetMedium } from './sheet-medium';

export interface SheetProps {
  paper: Pick<Paper, 'language'>;
  /** A composed page, or as much of it as is drawn. */
  sheet: { plan: Pick<PagePlan, 'number' | 'name' | 'grid'>; items: readonly SheetItem[] };
  /** Where it is drawn. */
  on?: SheetMedium['kind'];
  /** Of pages on paper that narrow windows show without their lines. */
  reflow?: Reflow;
}

/**
 * One page as printed: every item at its place, in em and rows of the body, so that screen and print
 * differ only in what an em is. Crop marks are outside of the sheet and beside its element.
 */
export function Sheet({ paper, sheet, on = 'screen', reflow }: SheetProps) {
  const { plan, items } = sheet;
  const measures = sheetMeasures(plan.grid);
  const { grid } = plan;
  const typeArea = { x: 0, y: 0, width: spanEm(grid.columns, grid), height: grid.rows };
  const medium = toMedium(on, grid, reflow);
  const marks = items.filter(isCropMarks);
  const draw = (some: readonly SheetItem[]) => (
    <div className="type-area">
      <SheetItems items={some} holder={typeArea} medium={medium} />
    </div>
  );
  return (
    <>
      <section
        data-page={plan.number}
        className="sheet"
        {...languageAttributes(paper.language)}
        aria-label={pageTitle(plan, paper.language)}
        style={measures}
      >
        {draw(items.filter((item) => !isCropMarks(item)))}
      </section>
      {marks.length > 0 && (
        <div className="sheet-marks" aria-hidden="true" style={measures}>
          {draw(marks)}
        </div>
      )}
    </>
  );
}

function toMedium(
  on: SheetMedium['kind'],
  grid: SheetGrid,
  reflow: Reflow | undefined,
): SheetMedium {
  const { rowEm, widthMm } = grid;
  const emMm = emMillimetres(grid);
  return on === 'paper'
    ? { kind: on, rowEm, emMm, reflow }
    : { kind: on, rowEm, sheetEm: widthMm / emMm };
}

const isCropMarks = (item: SheetItem): boolean =>
  item.kind === 'group' && item.role === 'crop-marks';
