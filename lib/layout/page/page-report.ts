import { jumpLineRect } from '../model/jump-line-rect';
import type { Leg, PagePlan, PageQuality, PlacedStory } from '../model/page-plan';
import { bottomOf, type Rect } from '../model/rect';
import type { BodyRow } from '../model/typeset-text';
import { compareHeadlines, type PlacedHeadline } from './tombstone';

type Page = Pick<PagePlan, 'grid' | 'head' | 'stories' | 'fillers' | 'ads'>;

/**
 * Measures the quality of a page from its plan alone. The story area is the type area without the head. A
 * column-row is filled when it has a text line, a headline block with its white, a picture with its caption
 * and the white under it, a table, with the white rows that part it from legs where it is over several columns, the
 * frame of a box, a jump line, a filler or an advertisement.
 */
export function reportQuality(page: Page): PageQuality {
  const cells = paint(page);
  const all = cells.flat();
  const lines = page.stories.flatMap((story) =>
    story.legs.flatMap((leg) => leg.content.map((row) => row.content)),
  );
  return {
    fill: share(all.filter(Boolean).length, all.length),
    largestBlank: share(largestEmpty(cells), all.length),
    looseLines: count(lines, (row) => row.kind === 'line' && row.line.loose),
    orphans: count(lines, (row) => row.kind === 'line' && row.orphan),
    brokenWords: page.stories.reduce((sum, story) => sum + brokenWords(story), 0),
    tombstones: countTombstones(page.stories),
  };
}

/** Share of the story area that is filled with an ornament or a house box. */
export function fillerShare({
  grid,
  head,
  fillers,
}: Pick<Page, 'grid' | 'head' | 'fillers'>): number {
  const area = (grid.rows - head.rows) * grid.columns;
  return share(
    fillers.reduce((sum, { rect }) => sum + rect.columns * rect.rows, 0),
    area,
  );
}

function count(rows: BodyRow[], test: (row: BodyRow) => boolean): number {
  return rows.reduce((sum, row) => {
    const inner = row.kind === 'facts' ? count(row.rows, test) : 0;
    return sum + inner + (test(row) ? 1 : 0);
  }, 0);
}

const brokenWords = ({ headings }: PlacedStory): number =>
  headings.reduce((sum, { heading }) => sum + heading.brokenWords, 0);

const share = (part: number, whole: number): number =>
  whole ? Math.round((part / whole) * 10000) / 10000 : 1;

/** The story area as rows of cells, one for each column; true where something is printed. */
function paint({ grid, head, stories, fillers, ads }: Page): boolean[][] {
  const top = bottomOf(head);
  const cells = Array.from({ length: grid.rows - top }, () =>
    new Array<boolean>(grid.columns).fill(false),
  );
  const fill = ({ column, row, columns, rows }: Rect) => {
    for (let y = row - top; y < row - top + rows; y++)
      cells[y]?.fill(true, column, column + columns);
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
  const besideHead = legs
    .filter(({ row }) => row > headRect.row && row < bottomOf(headRect))
    .map(({ column }) => ({ column, row: headRect.row, columns: 1, rows: 1 }));
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

/** Column-rows of the largest rectangle of empty cells (largest rectangle under a histogram, row by row). */
function largestEmpty(cells: boolean[][]): number {
  const heights = new Array<number>(cells[0]?.length ?? 0).fill(0);
  let most = 0;
  for (const row of cells) {
    for (const [column, filled] of row.entries())
      heights[column] = filled ? 0 : (heights[column] ?? 0) + 1;
    for (let from = 0; from < heights.length; from++) {
      let least = Number.POSITIVE_INFINITY;
      for (let to = from; to < heights.length; to++) {
        least = Math.min(least, heights[to] ?? 0);
        most = Math.max(most, least * (to - from + 1));
      }
    }
  }
  return most;
}

function countTombstones(stories: PlacedStory[]): number {
  const neighbours = stories.map(toPlacedHeadline);
  let found = 0;
  for (const [index, one] of neighbours.entries()) {
    for (const two of neighbours.slice(index + 1))
      if (compareHeadlines(one, two) === 'alike') found++;
  }
  return found;
}

function toPlacedHeadline({ rect, headRect, headings, box }: PlacedStory): PlacedHeadline {
  const headline = headings.find(({ role }) => role === 'headline');
  return {
    headRect,
    headlineRow: headline?.row ?? rect.row,
    size: headline?.heading.size ?? 0,
    isBoxed: box !== undefined,
  };
}
