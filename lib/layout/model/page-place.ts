import type { Leg, PlacedStory } from './page-plan';
import type { Rect } from './rect';
import { type SheetGrid, spanEm } from './sheet-grid';
import type { Em, Rows } from './story';
import { legWidth } from './story-box';

/** A rectangle measured from the top left corner of the type area: in em of the body across, in rows down. */
export interface PagePlace {
  x: Em;
  y: Rows;
  width: Em;
  height: Rows;
}

/** Converts a rectangle of the grid, made narrower by a padding at both sides. */
export function placeOfRect(rect: Rect, grid: SheetGrid, padding: Em = 0): PagePlace {
  return {
    x: rect.column * (grid.columnEm + grid.gutterEm) + padding,
    y: rect.row,
    width: spanEm(rect.columns, grid) - 2 * padding,
    height: rect.rows,
  };
}

/** Returns the place of a leg, which is narrower than its column inside a box. */
export function placeOfLeg(
  leg: Leg,
  { rect, box }: Pick<PlacedStory, 'rect' | 'box'>,
  grid: SheetGrid,
): PagePlace {
  const single = box?.legEm ?? grid.columnEm;
  const gutter = box?.gutterEm ?? grid.gutterEm;
  const left = rect.column * (grid.columnEm + grid.gutterEm) + (box?.paddingEm ?? 0);
  return {
    x: left + (leg.column - rect.column) * (single + gutter),
    y: leg.row,
    width: legWidth(leg.columns, grid, box !== undefined),
    height: leg.rows,
  };
}
