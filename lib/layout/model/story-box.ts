import type { StoryBox } from './page-plan';
import { spanEm } from './sheet-grid';
import type { Columns, Em, Rows } from './story';

/** Rows a box 围框 takes above its headline and under its text, for the rule and the white at it. */
export const BOX_ROWS: { above: Rows; below: Rows } = { above: 1, below: 1 };

/** White between the rule of a box and its text; every leg inside is narrower by it on both sides. */
const PADDING: Em = 0.5;

interface Grid {
  columnEm: Em;
  gutterEm: Em;
}

/** Legs inside a box: each stands in the middle of its column, so that measures stay whole em. */
export function toStoryBox({ columnEm, gutterEm }: Grid): StoryBox {
  return {
    paddingEm: PADDING,
    gutterEm: gutterEm + 2 * PADDING,
    legEm: Math.max(1, columnEm - 2 * PADDING),
  };
}

/** Width that a headline over so many columns may fill. */
export function headWidth(columns: Columns, grid: Grid, isBoxed: boolean): Em {
  return spanEm(columns, grid) - (isBoxed ? 2 * PADDING : 0);
}
