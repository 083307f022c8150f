import type { Paper } from '@/lib/content/fields/schema';
import { formatDay } from '@/lib/edition/dates';
import type { Edition, Page } from '@/lib/edition/edition';
import { pageTitle } from '@/lib/edition/page-title';
import { cropMarks } from '@/lib/edition/print/crop-marks';
import type { SheetGrid } from '@/lib/layout/model/sheet-grid';

export interface CropMarksProps {
  paper: Paper;
  edition: Edition;
  page: Page;
  grid: SheetGrid;
}

/** What a press reads and nobody else: where the sheet is cut, and which sheet it is. */
export function CropMarks({ grid, ...slug }: CropMarksProps) {
  const [wide, high] = [grid.widthMm, grid.heightMm];
  const { margin } = cropMarks;
  return (
    <div className="crop-marks" aria-hidden="true">
      <svg
        aria-hidden="true"
        viewBox={[-margin, -margin, wide + 2 * margin, high + 2 * margin].join(' ')}
      >
        <path d={drawMarks(wide, high)} />
      </svg>
      <p className="hei">{slugLine({ ...slug, grid })}</p>
    </div>
  );
}

/** 报纸　日期　版次　尺寸: the line in the waste of the sheet. */
export function slugLine({ paper, edition, page, grid }: CropMarksProps): string {
  const { name, language } = paper;
  const size = `${grid.widthMm} × ${grid.heightMm} mm`;
  return [name, formatDay(edition.date, language), pageTitle(page, language), size].join('　');
}

/** Two marks at each corner, in line with the edges. */
function drawMarks(wide: number, high: number): string {
  const { from, to } = cropMarks;
  const across = [0, wide].flatMap((x) => [
    `M${x} ${-to}V${-from}`,
    `M${x} ${high + from}V${high + to}`,
  ]);
  const down = [0, high].flatMap((y) => [
    `M${-to} ${y}H${-from}`,
    `M${wide + from} ${y}H${wide + to}`,
  ]);
  return [...across, ...down].join('');
}
