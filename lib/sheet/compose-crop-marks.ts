import { pageTitle } from '@/lib/edition/page-title';
import { cropMarks } from '@/lib/edition/print/crop-marks';
import { formatDay } from '@/lib/language/dates';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import type { Millimetres } from '@/lib/layout/model/sheet-grid';
import { itemsInMillimetres } from './millimetre-items';
import { pageOf, type SheetContext } from './sheet-context';
import type { RuleItem, SheetGroup } from './sheet-item';

/** Thickness of the marks: a quarter of a point. */
const thickness: Millimetres = 0.088;
/** The slug line: its size (6 pt), and its distance from the sheet's lower left corner. */
const slug = { size: 2.117, across: 4, down: 4 } as const satisfies Record<string, Millimetres>;

/** Composes the marks for a print shop, outside of the sheet: crop marks, and the slug line that names the sheet. */
export function composeCropMarks(plan: PagePlan, context: SheetContext): SheetGroup {
  const { widthMm, heightMm, margins } = plan.grid;
  const items = itemsInMillimetres(plan.grid, context.metrics);
  const { margin } = cropMarks;
  const text = items.text('slug-line', {
    text: slugLine(plan, context),
    face: 'hei',
    size: slug.size,
    x: slug.across - margins.left,
    y: heightMm + slug.down - margins.top,
    lineHeight: 1,
    colour: 'press',
  });
  const marks = listMarks(widthMm, heightMm).map(({ x, y, width, height }): RuleItem => {
    // The middle of a mark is in line with the sheet's edge.
    const half = thickness / 2;
    const [left, top] = [x - margins.left, y - margins.top];
    return {
      kind: 'rule',
      role: 'crop-mark',
      x: items.toEm(width === 0 ? left - half : left),
      y: items.toRows(height === 0 ? top - half : top),
      width: items.toEm(width),
      height: items.toRows(height),
      thickness: items.toEm(thickness),
      isDouble: false,
      colour: 'press',
    };
  });
  return {
    kind: 'group',
    role: 'crop-marks',
    x: items.toEm(-margin - margins.left),
    y: items.toRows(-margin - margins.top),
    width: items.toEm(widthMm + 2 * margin),
    height: items.toRows(heightMm + 2 * margin),
    items: [...marks, text],
  };
}

/** Returns the text of the slug line: paper, date, page and size. */
function slugLine(plan: PagePlan, context: SheetContext): string {
  const { paper, edition } = context;
  const { language } = paper;
  const { number, grid } = plan;
  const page = pageTitle({ number, name: pageOf(plan, context).name }, language);
  const size = `${grid.widthMm} × ${grid.heightMm} mm`;
  return [paper.name, formatDay(edition.date, language), page, size].join('　');
}

/** Returns two marks for each corner, in line with the edges, in mm from the top left corner of the sheet. */
function listMarks(wide: Millimetres, high: Millimetres) {
  const { from, to } = cropMarks;
  const length = to - from;
  const across = [-to, wide + from].flatMap((x) =>
    [0, high].map((y) => ({ x, y, width: length, height: 0 })),
  );
  const down = [-to, high + from].flatMap((y) =>
    [0, wide].map((x) => ({ x, y, width: 0, height: length })),
  );
  return [...across, ...down];
}
