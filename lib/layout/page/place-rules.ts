import type { PagePlan, Rule } from '../model/page-plan';
import { bottomOf, type Rect, rightOf } from '../model/rect';

/**
 * The thin rules between stories: a column rule in the middle of a gutter wherever two things stand side by
 * side, a cut-off rule in the white above each headline that has something over it. Boxes and fillers rule themselves.
 */
type Ruled = Pick<PagePlan, 'grid' | 'head' | 'stories' | 'fillers'>;

/** Where in the white row the cut-off rule stands. */
const INTO_WHITE = 0.35;
/** A column rule keeps this much away from the rules above and below it. */
const SHORT = 0.5;

export function placeRules({ grid, head, stories, fillers }: Ruled): Rule[] {
  const rects = [...stories, ...fillers].map(({ rect }) => rect);
  const pitch = grid.columnEm + grid.gutterEm;
  const top = bottomOf(head);
  const cutOffs = stories
    .filter(({ box }) => !box)
    .filter(({ rect }) => rect.row > top)
    .map(({ rect }): Rule => {
      const row = rect.row + INTO_WHITE;
      const toEm = rightOf(rect) * pitch - grid.gutterEm;
      return { kind: 'cut-off', fromEm: rect.column * pitch, toEm, fromRow: row, toRow: row };
    });
  const columns = rects.flatMap((rect) => columnRule(rect, rects, pitch, grid.gutterEm));
  return [...cutOffs, ...columns];
}

/** The rule at the right of a rectangle, as long as something stands beside it. */
function columnRule(rect: Rect, rects: Rect[], pitch: number, gutterEm: number): Rule[] {
  const beside = rects.filter(
    (other) =>
      other.column === rightOf(rect) && other.row < bottomOf(rect) && rect.row < bottomOf(other),
  );
  if (beside.length === 0) return [];
  const from = Math.max(rect.row, Math.min(...beside.map(({ row }) => row)));
  const to = Math.min(bottomOf(rect), Math.max(...beside.map(bottomOf)));
  const em = rightOf(rect) * pitch - gutterEm / 2;
  return [{ kind: 'column', fromEm: em, toEm: em, fromRow: from + SHORT, toRow: to }];
}
