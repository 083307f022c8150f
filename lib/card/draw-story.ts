import { BANNER_PADDING } from '@/lib/layout/headings/set-label';
import type { Leg, PlacedHeading, PlacedStory } from '@/lib/layout/model/page-plan';
import type { Rect } from '@/lib/layout/model/rect';
import { type SheetGrid, spanEm } from '@/lib/layout/model/sheet-grid';
import type { Em, Rows } from '@/lib/layout/model/story';
import type { SetHeading } from '@/lib/layout/model/typeset-text';
import { drawLine } from './draw-line';
import { drawLines, drawRow, drawRows, type PageDrawing, type Stretch } from './draw-rows';
import { inks } from './inks';
import { type Frame, fillBox, type Mark, strokeBox } from './mark';
import { textLine } from './text-line';

/** Rows of the page from one to before another. */
export interface RowWindow {
  from: Rows;
  to: Rows;
}

/**
 * A story at its place on the page, in em from the corner of the type area.
 *
 * @param window only what stands in these rows, in part or whole
 */
export function drawStory(
  story: PlacedStory,
  grid: SheetGrid,
  drawing: PageDrawing,
  window: RowWindow = { from: 0, to: Number.POSITIVE_INFINITY },
): Mark[] {
  const headings = story.headings.filter(({ row }) => row < window.to);
  return [
    ...drawBox(story, grid, drawing.frame),
    ...headings.flatMap((placed) => {
      return drawHeading(placed, stretchOf(placed, story.box?.paddingEm ?? 0, grid), drawing);
    }),
    ...drawStoryBody(story, grid, drawing, window),
  ];
}

/** All of a story but its headings: plates, legs, the jump line. */
export function drawStoryBody(
  story: PlacedStory,
  grid: SheetGrid,
  drawing: PageDrawing,
  window: RowWindow,
): Mark[] {
  const isSeen = (row: Rows, rows: Rows) => row < window.to && row + rows > window.from;
  const { plates, legs, box } = story;
  const padding = box?.paddingEm ?? 0;
  const drawnPlates = plates
    .filter(({ rect }) => isSeen(rect.row, rect.rows))
    .flatMap(({ rect, content, pictureRows }) => {
      return drawRow(content, stretchOf(rect, padding, grid), drawing, pictureRows);
    });
  const drawnLegs = legs.flatMap((leg) => {
    const seen = leg.content.filter(({ offset, height }) => isSeen(leg.row + offset, height));
    return drawRows(seen, legStretch(leg, story, grid), drawing);
  });
  const last = story.rect.row + story.rect.rows - 1;
  return [...drawnPlates, ...drawnLegs, ...(isSeen(last, 1) ? drawJump(story, grid, drawing) : [])];
}

/** Left edge of a column in em. */
export function columnX(column: number, { columnEm, gutterEm }: SheetGrid): Em {
  return column * (columnEm + gutterEm);
}

/** A rectangle of the grid in em, so much narrower at both sides. */
function stretchOf(
  { column, columns, row }: Pick<Rect, 'column' | 'columns' | 'row'>,
  padding: Em,
  grid: SheetGrid,
): Stretch {
  const width = spanEm(columns, grid) - 2 * padding;
  return { x: columnX(column, grid) + padding, y: row * grid.rowEm, width };
}

function legStretch(leg: Leg, { rect, box }: PlacedStory, grid: SheetGrid) {
  const width = box?.legEm ?? grid.columnEm;
  const gutter = box?.gutterEm ?? grid.gutterEm;
  const inside = columnX(rect.column, grid) + (box?.paddingEm ?? 0);
  const x = inside + (leg.column - rect.column) * (width + gutter);
  return { x, y: leg.row * grid.rowEm, width };
}

/** Thickness of the rule round a box, and of a hairline. */
const boxRule: Em = 0.1;

function drawBox({ rect, box }: PlacedStory, grid: SheetGrid, frame: Frame): Mark[] {
  if (!box) return [];
  const place = {
    x: columnX(rect.column, grid),
    y: rect.row * grid.rowEm,
    width: spanEm(rect.columns, grid),
    height: rect.rows * grid.rowEm,
  };
  return [fillBox(place, inks.tint, frame), strokeBox(place, boxRule, frame)];
}

function drawHeading(placed: PlacedHeading, place: Stretch, drawing: PageDrawing): Mark[] {
  const { role, heading, rows } = placed;
  const { face, size, lines } = heading;
  const at = { ...place, face, size, lineEm: (rows * drawing.rowEm) / lines.length };
  if (role === 'label') return drawBanner(heading, at, drawing);
  return drawLines(lines, at, drawing);
}

/** A standing label 栏目 stands in a banner as wide as its words: in the middle, or at the start of its line. */
export function drawBanner(
  { lines, face, size }: SetHeading,
  at: { x: number; y: number; width: number; lineEm: number },
  drawing: PageDrawing,
): Mark[] {
  const padding = BANNER_PADDING * size;
  const width = Math.max(...lines.map((line) => line.width));
  const isCentred = drawing.metrics.typography.headingAlign === 'centre';
  const x = at.x + (isCentred ? (at.width - width) / 2 : padding);
  const inside = lines.map((line) => ({
    ...line,
    indent: isCentred ? (width - line.width) / 2 : 0,
  }));
  const banner = {
    x: x - padding,
    y: at.y,
    width: width + 2 * padding,
    height: at.lineEm * lines.length,
  };
  const words = drawLines(inside, { ...at, x, face, size, colour: inks.sheet }, drawing);
  return [fillBox(banner, inks.red, drawing.frame), ...words];
}

function drawJump({ rect, box, jump }: PlacedStory, grid: SheetGrid, drawing: PageDrawing): Mark[] {
  if (jump?.to === undefined) return [];
  const { metrics } = drawing;
  const line = textLine(metrics.typography.continuedOn(jump.to), 'kai', metrics);
  const right = columnX(rect.column, grid) + spanEm(rect.columns, grid) - (box?.paddingEm ?? 0);
  const baseline = (rect.row + rect.rows - 0.5) * grid.rowEm + 0.38;
  return [drawLine(line, { x: right - line.width, baseline, size: 1, face: 'kai' }, drawing)];
}
