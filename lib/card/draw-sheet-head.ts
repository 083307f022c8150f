import { emMillimetres, type Millimetres, spanEm } from '@/lib/layout/model/sheet-grid';
import { drawFolio } from './draw-folio';
import { drawMasthead } from './draw-masthead';
import type { PageDrawing } from './draw-rows';
import { inks } from './inks';
import { fillBox, frameWithin, type Mark } from './mark';
import type { SheetHead } from './sheet-head';

/** White under the double rule, and the rule's own height. */
const white: Millimetres = 1.4;
const doubleRule: Millimetres = 0.7;

/** The head of a sheet, masthead or folio, in em from the corner of the type area. */
export function drawSheetHead(head: SheetHead, drawing: PageDrawing): Mark[] {
  const { grid, headKind } = head.plan;
  const em = emMillimetres(grid);
  const width = spanEm(grid.columns, grid) * em;
  const height = grid.headRows * grid.rowEm * em - white - doubleRule;
  const draw = headKind === 'masthead' ? drawMasthead : drawFolio;
  const frame = frameWithin(drawing.frame, { x: 0, y: 0, scale: 1 / em });
  return [
    ...draw(head, { width, height }, { ...drawing, frame }),
    ...[0, doubleRule - 0.22].map((down) =>
      fillBox({ x: 0, y: height + down, width, height: 0.22 }, inks.rule, frame),
    ),
  ];
}
