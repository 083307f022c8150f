import type { PagePlan, PlacedStory } from '@/lib/layout/model/page-plan';
import { bottomOf, type Rect } from '@/lib/layout/model/rect';

/**
 * How a reader sees the area of a page: which cells, one column wide and one row high, carry print. It is
 * judged from what is drawn (letters, pictures, frames, fillers, advertisements), not by the rules of the make-up's own
 * report. White of at most two rows between two printed cells of a column parts them and is not blank; so does white at the edge of the page.
 */
const PARTING_ROWS = 2;

type Page = Pick<PagePlan, 'grid' | 'stories' | 'fillers' | 'ads'>;

/** Shares of the story area, as the report has them: what is printed, and the largest rectangle that is not. */
export function measurePrinted(page: Page): { fill: number; largestBlank: number } {
  const printed = listColumns(page);
  const all = printed.flat();
  return {
    fill: all.filter(Boolean).length / all.length,
    largestBlank: largestRun(printed) / all.length,
  };
}

/** For each column of the page, its rows under the head of the page: true where something is printed. */
function listColumns(page: Page): boolean[][] {
  const top = page.grid.headRows;
  const rects = [
    ...page.fillers.map(({ rect }) => rect),
    ...page.ads.map(({ rect }) => rect),
    ...page.stories.flatMap(listPrinted),
  ];
  return Array.from({ length: page.grid.columns }, (_, column) => {
    const rows = new Array<boolean>(page.grid.rows - top).fill(false);
    for (const rect of rects) {
      const middle = column + 0.5;
      const isHere = rect.column <= middle && middle < rect.column + rect.columns;
      if (isHere) rows.fill(true, Math.floor(rect.row) - top, Math.ceil(bottomOf(rect)) - top);
    }
    return closeGaps(rows);
  });
}

function listPrinted({ rect, box, headRect, headings, plates, legs, jump }: PlacedStory): Rect[] {
  const frame = box ? [rect.row, bottomOf(rect) - 1].map((row) => ({ ...rect, row, rows: 1 })) : [];
  // A headline is set across its block, however short its lines are.
  const head = headings.map(({ row, rows }) => ({ ...headRect, row, rows }));
  const text = legs.flatMap(({ column, columns, row, content }) =>
    content
      .filter((placed) => placed.content.kind !== 'white')
      .map(({ offset, height }) => ({ column, row: row + offset, columns, rows: height })),
  );
  const last = legs.at(-1);
  const foot =
    jump?.to !== undefined && last
      ? [{ column: last.column, row: last.row + last.rows, columns: last.columns, rows: 1 }]
      : [];
  return [...frame, ...head, ...plates.map((plate) => plate.rect), ...text, ...foot];
}

/** Closes gaps between printed rows; the edges of the page count as printed. */
function closeGaps(rows: boolean[]): boolean[] {
  const closed = [...rows];
  let last = -1;
  for (const [row, isPrinted] of [...rows, true].entries()) {
    if (!isPrinted) continue;
    if (row - last - 1 <= PARTING_ROWS) closed.fill(true, last + 1, row);
    last = row;
  }
  return closed;
}

/** Cells of the largest rectangle without print: for each stretch of columns, its longest run of empty rows. */
function largestRun(columns: boolean[][]): number {
  let most = 0;
  for (let from = 0; from < columns.length; from++) {
    for (let to = from + 1; to <= columns.length; to++) {
      let run = 0;
      for (let row = 0; row < (columns[from]?.length ?? 0); row++) {
        run = columns.slice(from, to).some((column) => column[row]) ? 0 : run + 1;
        most = Math.max(most, run * (to - from));
      }
    }
  }
  return most;
}
