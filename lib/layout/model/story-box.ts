import type { StoryBox } from './page-plan';
import { spanEm } from './sheet-grid';
import type { Columns, Em, Rows } from './story';

/** Rows that a box 围框 adds above the headline and under the text, for its rule and white. */
export const BOX_ROWS: { above: Rows; below: Rows } = { above: 1, below: 1 };

/** White between the rule of a box and its text; every leg inside is narrower by this on both sides. */
const PADDING: Em = 0.5;

interface Grid {
  columnEm: Em;
  gutterEm: Em;
}

/**
 * Returns the measures of a box on a grid. Each leg is centred in its column, so that a grid of whole em gives
 * legs of whole em.
 */
export function toStoryBox({ columnEm, gutterEm }: Grid): StoryBox {
  return {
    paddingEm: PADDING,
    gutterEm: gutterEm + 2 * PADDING,
    legEm: Math.max(1, columnEm - 2 * PADDING),
  };
}

/** Returns the width in em that a headline over `columns` columns may fill. */
export function headWidth(columns: Columns, grid: Grid, isBoxed: boolean): Em {
  return spanEm(columns, grid) - (isBoxed ? 2 * PADDING : 0);
}

/** Returns the width in em of a leg over `columns` columns. */
export function legWidth(columns: Columns, grid: Grid, isBoxed: boolean): Em {
  if (!isBoxed) return spanEm(columns, grid);
  const { legEm, gutterEm } = toStoryBox(grid);
  return spanEm(columns, { columnEm: legEm, gutterEm });
}
