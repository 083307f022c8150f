import type { PagePlan } from '@/lib/layout/model/page-plan';
import { bottomOf } from '@/lib/layout/model/rect';
import { emMillimetres } from '@/lib/layout/model/sheet-grid';
import type { Rows } from '@/lib/layout/model/story';
import { composeSheet } from '@/lib/sheet/compose-sheet';
import type { SheetContext } from '@/lib/sheet/sheet-context';
import { colourOf, desk } from './card-colours';
import { type CardShape, cardSizes } from './card-sizes';
import { drawItems } from './draw-items';
import type { Drawing } from './draw-text';
import { fillBox, frameWithin } from './mark';
import type { Drawn } from './raster/rasterize-marks';

/**
 * Draws the card of a page, or of an edition by its front page: the upper part of the sheet, as wide as the
 * card, or narrower where the first headline would otherwise be cut off.
 */
export function drawSheetCard(
  shape: CardShape,
  { plan, ...context }: SheetContext & { plan: PagePlan },
  drawing: Drawing,
): Drawn {
  const { width, height, margin } = cardSizes[shape];
  const { frame } = drawing;
  const { grid } = plan;
  const em = emMillimetres(grid);
  const side = (grid.margins.left * (1 - trimmed)) / em;
  const sheetEm = grid.widthMm / em - 2 * (grid.margins.left / em - side);
  const leadEm = side + (leadRows(plan) + rowsUnderLead) * grid.rowEm;
  const scale = Math.min((width - 2 * margin) / sheetEm, (height - margin) / leadEm);
  const left = (width - sheetEm * scale) / 2;
  const paper = { x: left, y: margin, width: sheetEm * scale, height };
  const origin = { x: left + side * scale, y: margin + side * scale, scale };
  const rows = (height - origin.y) / scale / grid.rowEm;
  const inside = { ...drawing, rowEm: grid.rowEm, frame: frameWithin(frame, origin) };
  const marks = [
    fillBox({ x: 0, y: 0, width, height }, desk.top, frame),
    fillBox({ ...paper, x: left + 4, y: margin + 4 }, desk.shadow, frame),
    fillBox(paper, colourOf('sheet'), frame),
    ...drawItems(composeSheet(plan, context), inside, { from: 0, to: rows }),
  ];
  return { width, height, marks };
}

/** Share of the sheet's margins that is left out, since a card has a margin of its own. */
const trimmed = 0.4;

/** Rows of the first story's text that are shown under its headline. */
const rowsUnderLead: Rows = 4;

/** Returns the number of rows above the text of the first story, the highest one, of these the one at the left. */
function leadRows({ stories }: PagePlan): Rows {
  const [lead] = stories.toSorted(
    (a, b) => a.rect.row - b.rect.row || a.rect.column - b.rect.column,
  );
  return lead ? bottomOf(lead.headRect) : 0;
}
