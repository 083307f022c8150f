import { element } from '@/lib/edition/xml';
import { emMillimetres } from '@/lib/layout/sheet';
import { type CardShape, cardSizes } from './card-sizes';
import type { PageDrawing } from './draw-rows';
import { drawSheet } from './draw-sheet';
import type { SheetHead } from './draw-sheet-head';
import { desk, inks } from './inks';

/**
 * The card of a page, or of an edition by its front: the sheet as it lies folded on a newsstand, its upper
 * part as wide as the card, every letter printed.
 *
 * @returns an SVG document that needs no font
 */
export function drawSheetCard(shape: CardShape, head: SheetHead, drawing: PageDrawing): string {
  const { width, height, margin } = cardSizes[shape];
  const { grid } = head.plan;
  const em = emMillimetres(grid);
  const side = grid.margins.left - grid.margins.left * trimmed;
  const scale = (width - 2 * margin) / ((grid.widthMm - 2 * (grid.margins.left - side)) / em);
  const [left, top] = [margin + (side / em) * scale, margin + (side / em) * scale];
  const rows = (height - top) / scale / grid.rowEm;
  const printed = element(
    'g',
    { transform: `translate(${left} ${top}) scale(${scale})`, fill: inks.ink },
    [drawSheet(head, rows, drawing)],
  );
  const paper = { x: margin, y: margin, width: width - 2 * margin, height };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    [
      drawing.sorts.toDefinitions(),
      element('rect', { width, height, fill: desk.top }),
      element('rect', { ...paper, x: margin + 4, y: margin + 4, fill: desk.shadow }),
      element('rect', { ...paper, fill: inks.sheet }),
      printed,
    ],
  );
}

/** Share of the sheet's white margins that is left out: a card has its own. */
const trimmed = 0.4;
