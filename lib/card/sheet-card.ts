import { emMillimetres } from '@/lib/layout/sheet';
import { type CardShape, cardSizes } from './card-sizes';
import type { Drawing } from './draw-line';
import { drawSheet } from './draw-sheet';
import type { SheetHead } from './draw-sheet-head';
import { desk, inks } from './inks';
import { fillBox, frameWithin } from './mark';
import type { Drawn } from './print-marks';

/**
 * The card of a page, or of an edition by its front: the sheet as it lies folded on a newsstand, its upper
 * part as wide as the card, every letter printed.
 */
export function drawSheetCard(shape: CardShape, head: SheetHead, drawing: Drawing): Drawn {
  const { width, height, margin } = cardSizes[shape];
  const { grid } = head.plan;
  const em = emMillimetres(grid);
  const side = grid.margins.left - grid.margins.left * trimmed;
  const scale = (width - 2 * margin) / ((grid.widthMm - 2 * (grid.margins.left - side)) / em);
  const [left, top] = [margin + (side / em) * scale, margin + (side / em) * scale];
  const rows = (height - top) / scale / grid.rowEm;
  const { frame } = drawing;
  const inside = frameWithin(frame, { x: left, y: top, scale });
  const paper = { x: margin, y: margin, width: width - 2 * margin, height };
  const marks = [
    fillBox({ x: 0, y: 0, width, height }, desk.top, frame),
    fillBox({ ...paper, x: margin + 4, y: margin + 4 }, desk.shadow, frame),
    fillBox(paper, inks.sheet, frame),
    ...drawSheet(head, rows, { ...drawing, rowEm: grid.rowEm, frame: inside }),
  ];
  return { width, height, marks };
}

/** Share of the sheet's white margins that is left out: a card has its own. */
const trimmed = 0.4;
