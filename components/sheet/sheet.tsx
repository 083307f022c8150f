import type { CSSProperties } from 'react';
import type { Paper } from '@/lib/content/fields/schema';
import { pageTitle } from '@/lib/edition/page-title';
import { languageAttributes } from '@/lib/language/language-attributes';
import { superscriptSize } from '@/lib/layout/model/face-of';
import { emMillimetres, type SheetGrid, spanEm } from '@/lib/layout/model/sheet-grid';
import type { ComposedPage } from '@/lib/sheet/composed-page';
import type { SheetItem } from '@/lib/sheet/sheet-item';
import type { PictureLoading } from './draw-item';
import { lineSlack } from './place-style';
import { SheetItems } from './sheet-items';

export interface SheetProps {
  paper: Paper;
  sheet: ComposedPage;
  loading?: PictureLoading | undefined;
}

/**
 * One page as printed: every item at its place, in em and rows of the body, so that screen and print
 * differ only in what an em is. Crop marks are outside of the sheet and beside its element.
 */
export function Sheet({ paper, sheet, loading = 'lazy' }: SheetProps) {
  const { plan, items } = sheet;
  const measures = measuresOf(plan.grid);
  const { grid } = plan;
  const typeArea = { x: 0, y: 0, width: spanEm(grid.columns, grid), height: grid.rows };
  const marks = items.filter(isCropMarks);
  const draw = (some: readonly SheetItem[]) => (
    <div className="type-area">
      <SheetItems items={some} holder={typeArea} loading={loading} />
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

const isCropMarks = (item: SheetItem): boolean =>
  item.kind === 'group' && item.role === 'crop-marks';

/** The sheet's own measures for the style sheet: millimetres, and what an em and a row are. */
function measuresOf(grid: SheetGrid): CSSProperties {
  const { widthMm, heightMm, margins, rowEm } = grid;
  const measures: Record<`--${string}`, string | number> = {
    '--sheet-width': widthMm,
    '--sheet-height': heightMm,
    '--margin-top': margins.top,
    '--margin-left': margins.left,
    '--body-mm': emMillimetres(grid),
    '--row': `${rowEm}em`,
    '--slack': lineSlack,
    '--superscript': superscriptSize,
  };
  return measures;
}
