import type { PagePlan, Rule } from '../model/page-plan';
import { bottomOf, type Rect, rightOf } from '../model/rect';

type RuledPage = Pick<PagePlan, 'grid' | 'head' | 'stories' | 'fillers' | 'ads'>;

/** Rows from the top of a story down to its cut-off rule, which is in the white over the headline. */
const CUT_OFF = 0.35;
/** Rows by which a column rule begins lower than its story, so that it does not meet the cut-off rule. */
const GAP = 0.5;

/**
 * Places the thin rules between stories: a column rule in the middle of a gutter wherever two rectangles are
 * side by side, and a cut-off rule in the white over each unboxed story that is not at the top of the page.
 * The frames of boxes, fillers and advertisements are not among them; a story
 * right under an advertisement needs no rule over it, and none between the two side by side.
 */
export function placeRules({ grid, head, stories, fillers, ads }: RuledPage): Rule[] {
  const rects = [...stories, ...fillers].map(({ rect }) => rect);
  const pitch = grid.columnEm + grid.gutterEm;
  const top = bottomOf(head);
  const cutOffs = stories
    .filter(({ box }) => !box)
    .filter(({ rect }) => rect.row > top && !ads.some((ad) => isUnder(rect, ad.rect)))
    .map(({ rect }): Rule => {
      const row = rect.row + CUT_OFF;
      const toEm = rightOf(rect) * pitch - grid.gutterEm;
      return { kind: 'cut-off', fromEm: rect.column * pitch, toEm, fromRow: row, toRow: row };
    });
  const columns = rects.flatMap((rect) => columnRule(rect, rects, pitch, grid.gutterEm));
  return [...cutOffs, ...columns];
}

/** True if a story begins under an advertisement that is as wide or wider. */
const isUnder = (rect: Rect, ad: Rect): boolean =>
  bottomOf(ad) === rect.row && ad.column <= rect.column && rightOf(rect) <= rightOf(ad);

/** The column rule at the right of a rectangle, where another rectangle is beside it. */
function columnRule(rect: Rect, rects: Rect[], pitch: number, gutterEm: number): Rule[] {
  const beside = rects.filter(
    (other) =>
      other.column === rightOf(rect) && other.row < bottomOf(rect) && rect.row < bottomOf(other),
  );
  if (beside.length === 0) return [];
  const from = Math.max(rect.row, Math.min(...beside.map(({ row }) => row)));
  const to = Math.min(bottomOf(rect), Math.max(...beside.map(bottomOf)));
  const em = rightOf(rect) * pitch - gutterEm / 2;
  return [{ kind: 'column', fromEm: em, toEm: em, fromRow: from + GAP, toRow: to }];
}
