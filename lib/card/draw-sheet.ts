import type { Filler, Rule } from '@/lib/layout/model/page-plan';
import { emMillimetres, type Millimetres, spanEm } from '@/lib/layout/model/sheet-grid';
import type { Em, Rows } from '@/lib/layout/model/story';
import { FILLER_WHITE } from '@/lib/layout/page/fillers';
import type { PageDrawing } from './draw-rows';
import { drawSheetHead } from './draw-sheet-head';
import { columnX, drawStory } from './draw-story';
import { drawWords } from './draw-words';
import { inks } from './inks';
import { type Box, type Frame, fillBox, type Mark, strokeBox } from './mark';
import type { SheetHead } from './sheet-head';
import { textLine } from './text-line';

/** All that is printed on a page down to a row, in em from the corner of its type area. */
export function drawSheet(head: SheetHead, rows: Rows, drawing: PageDrawing): Mark[] {
  const { stories, rules, fillers, grid } = head.plan;
  const seen = { from: 0, to: rows };
  return [
    ...drawSheetHead(head, drawing),
    ...stories
      .filter(({ rect }) => rect.row < rows)
      .flatMap((story) => drawStory(story, grid, drawing, seen)),
    ...rules.map((rule) => drawRule(rule, grid.rowEm, drawing.frame)),
    ...fillers.flatMap((filler) => drawFiller(filler, head, drawing)),
  ];
}

/** Thickness of the thin rules. */
const thin: Em = 0.08;

function drawRule({ kind, fromEm, toEm, fromRow, toRow }: Rule, rowEm: Em, frame: Frame): Mark {
  const box = {
    x: fromEm,
    y: fromRow * rowEm,
    width: Math.max(thin, toEm - fromEm),
    height: Math.max(thin, (toRow - fromRow) * rowEm),
  };
  return fillBox(box, kind === 'column' ? inks.hair : inks.rule, frame);
}

/** An ornament's hairlines, or the paper's own box: what stands at the end of a page is small on a card. */
function drawFiller({ kind, rect }: Filler, head: SheetHead, drawing: PageDrawing): Mark[] {
  const { frame } = drawing;
  const { grid } = head.plan;
  const width = spanEm(rect.columns, grid);
  const height = (rect.rows - FILLER_WHITE) * grid.rowEm;
  const y = (rect.row + FILLER_WHITE) * grid.rowEm;
  const box = { x: columnX(rect.column, grid), y, width, height };
  if (kind === 'ornament') {
    return [box.y, box.y + height].map((y) => {
      return fillBox({ ...box, y, height: thin }, inks.hair, frame);
    });
  }
  const { name, tagline } = head.paper;
  const natural = textLine(name, 'heavy', drawing.metrics).width;
  const size = Math.min((width * 0.7) / natural, height * 0.14);
  const centre = { align: 'middle', x: box.x + width / 2 } as const;
  const baseline = box.y + height / 2;
  return [
    ...drawDoubleFrame(box, emMillimetres(grid), frame),
    ...drawWords({ ...centre, text: name, face: 'heavy', size, baseline }, drawing),
    ...drawWords(
      { ...centre, text: tagline, face: 'kai', size: 1, baseline: baseline + 2 },
      drawing,
    ),
  ];
}

/** Its two lines and the white between them, 0.9 mm together as components/sheet/filler-box.css has them. */
const frameLine: Millimetres = 0.3;

function drawDoubleFrame({ x, y, width, height }: Box, emMm: Millimetres, frame: Frame): Mark[] {
  const line = frameLine / emMm;
  return [0.5 * line, 2.5 * line].map((inset) => {
    const box = {
      x: x + inset,
      y: y + inset,
      width: width - 2 * inset,
      height: height - 2 * inset,
    };
    return strokeBox(box, line, frame);
  });
}
