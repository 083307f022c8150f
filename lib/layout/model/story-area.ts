import { jumpLineRect } from './jump-line-rect';
import type { Leg, PagePlan, PlacedStory } from './page-plan';
import { bottomOf, type Rect } from './rect';

export type PaintedPage = Pick<PagePlan, 'grid' | 'head' | 'stories' | 'fillers' | 'ads'>;

/**
 * Returns the story area (the type area without the masthead or folio) as rows of cells, one for each column; true
 * where something is printed: a text line, a headline block with its white, a picture with its caption and the white
 * under it, a table, with the white rows that part it from legs where it is over several columns, the frame of a box,
 * a jump line, a filler or an advertisement.
 */
export function paintStoryArea({ grid, head, stories, fillers, ads }: PaintedPage): boolean[][] {
  const top = bottomOf(head);
  const cells = Array.from({ length: grid.rows - top }, () =>
    new Array<boolean>(grid.columns).fill(false),
  );
  const fill = ({ column, row, columns, rows }: Rect) => {
    // Legs may be fractions of a column wide (shapes/wide-legs.ts): a cell is of the one that is in its middle.
    const [from, to] = [Math.ceil(column - 0.5), Math.ceil(column + columns - 0.5)];
    for (let y = row - top; y < row - top + rows; y++) cells[y]?.fill(true, from, to);
  };
  for (const { rect } of [...fillers, ...ads]) fill(rect);
  for (const story of stories) for (const rect of filledRects(story)) fill(rect);
  return cells;
}

function filledRects(story: PlacedStory): Rect[] {
  const { rect, headRect, box, plates, legs } = story;
  const frame = box
    ? [
        { ...rect, rows: headRect.row - rect.row },
        { ...rect, row: bottomOf(rect) - 1, rows: 1 },
      ]
    : [];
  // White beside the top of a headline is that of its block.
  const besideHead = [...legs, ...plates.map((plate) => plate.rect)]
    .filter(({ row }) => row > headRect.row && row < bottomOf(headRect))
    .map((beside) => ({ ...beside, row: headRect.row, rows: 1 }));
  const text = legs.flatMap(({ column, columns, row, content }) =>
    content
      .filter((placed) => placed.content.kind !== 'white' || placed.height <= 1)
      .map(({ offset, height }) => ({ column, row: row + offset, columns, rows: height })),
  );
  const around = plates.flatMap(({ rect: own, content }) =>
    content.kind === 'table'
      ? [own, ...legs.flatMap((leg) => besideTable(own, leg)), ...footOf(own, story)]
      : [{ ...own, rows: own.rows + 1 }],
  );
  const foot = jumpLineRect(story);
  return [headRect, ...besideHead, ...frame, ...text, ...around, ...(foot ? [foot] : [])].map(
    (part) => clip(part, rect),
  );
}

/** The white row that parts a table from the text of a leg above or below it. */
function besideTable(table: Rect, { column, row, content }: Leg): Rect[] {
  const last = content.at(-1);
  if (!last) return [];
  const foot = row + last.offset + last.height;
  if (foot === table.row - 1) return [{ column, row: foot, columns: 1, rows: 1 }];
  const isUnder = row === bottomOf(table) + 1;
  return isUnder ? [{ column, row: row - 1, columns: 1, rows: 1 }] : [];
}

/** The row under a table that ends a story, but for a row or two. */
function footOf(table: Rect, { rect, legs }: PlacedStory): Rect[] {
  const row = bottomOf(table);
  const hasText = legs.some((leg) => leg.row >= row && leg.content.length > 0);
  return !hasText && row + 2 >= bottomOf(rect) ? [{ ...table, row, rows: 1 }] : [];
}

function clip(part: Rect, rect: Rect): Rect {
  return { ...part, rows: Math.max(0, Math.min(bottomOf(part), bottomOf(rect)) - part.row) };
}

/** Returns the column-rows of the largest rectangle of empty cells. */
export function largestEmpty(cells: boolean[][]): number {
  const { columns, rows } = findLargestEmpty(cells);
  return columns * rows;
}

/**
 * Finds the largest rectangle of empty cells, its rows counted from the first of the cells (largest rectangle under a
 * histogram, row by row); one of no size where none is empty.
 */
export function findLargestEmpty(cells: boolean[][]): Rect {
  const heights = new Array<number>(cells[0]?.length ?? 0).fill(0);
  let largest: Rect = { column: 0, row: 0, columns: 0, rows: 0 };
  for (const [index, row] of cells.entries()) {
    for (const [column, filled] of row.entries())
      heights[column] = filled ? 0 : (heights[column] ?? 0) + 1;
    for (let from = 0; from < heights.length; from++) {
      let rows = Number.POSITIVE_INFINITY;
      for (let to = from; to < heights.length; to++) {
        rows = Math.min(rows, heights[to] ?? 0);
        const columns = to - from + 1;
        if (rows * columns > largest.rows * largest.columns)
          largest = { column: from, row: index + 1 - rows, columns, rows };
      }
    }
  }
  return largest;
}
