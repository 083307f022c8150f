import type { PagePlan } from '@/lib/layout/model/page-plan';
import { emMillimetres } from '@/lib/layout/model/sheet-grid';
import { composeSheet } from '@/lib/sheet/compose-sheet';
import type { SheetContext } from '@/lib/sheet/sheet-context';
import { drawItems } from './draw-items';
import type { Drawing } from './draw-text';
import { frameWithin } from './mark';
import type { Drawn } from './raster/rasterize-marks';

/** In pixels: the height of the screens of e-readers of seven inches, 1680, less their bars. */
const height = 1600;

/** Draws the whole sheet of a page, with its margins, as the cover of a file to take away. */
export function drawCover(
  { plan, ...context }: SheetContext & { plan: PagePlan },
  drawing: Drawing,
): Drawn {
  const { grid } = plan;
  const pixels = height / grid.heightMm;
  const scale = emMillimetres(grid) * pixels;
  const origin = { x: grid.margins.left * pixels, y: grid.margins.top * pixels, scale };
  const inside = { ...drawing, rowEm: grid.rowEm, frame: frameWithin(drawing.frame, origin) };
  const marks = drawItems(composeSheet(plan, context), inside);
  return { width: Math.round(grid.widthMm * pixels), height, marks };
}
