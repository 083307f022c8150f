import { factsInset } from '@/lib/layout/blocks/set-facts';
import { tableGutter } from '@/lib/layout/blocks/table-widths';
import type { PlacedRow } from '@/lib/layout/model/page-plan';
import type { Em, Face, Rows } from '@/lib/layout/model/story';
import type { BodyRow, SetLine } from '@/lib/layout/model/typeset-text';
import { type Drawing, drawLine } from './draw-line';
import { inks } from './inks';
import { fillBox, type Mark, toPixels } from './mark';

/** What a part of a page is drawn with; `rowEm` is its grid's row. */
export interface PageDrawing extends Drawing {
  rowEm: Em;
}

/** A stretch of a column, in em of the body. */
export interface Stretch {
  x: Em;
  /** Top of the first row. */
  y: Em;
  width: Em;
}

/** From the middle of a row to the baseline, in em of the type: Han stand in the middle of their row. */
const toBaseline: Em = 0.38;

/** Lines of one face one under another, a row each unless they are higher. */
export function drawLines(
  lines: readonly SetLine[],
  at: Stretch & { face: Face; size?: Em; lineEm?: Em; colour?: string },
  drawing: PageDrawing,
): Mark[] {
  const { face, size = 1, lineEm = drawing.rowEm, colour } = at;
  const baseline = (index: number) => at.y + (index + 0.5) * lineEm + toBaseline * size;
  return lines.map((line, index) => {
    return drawLine(line, { x: at.x, baseline: baseline(index), size, face, colour }, drawing);
  });
}

/** What stands in a column, each thing at its row. */
export function drawRows(rows: readonly PlacedRow[], at: Stretch, drawing: PageDrawing): Mark[] {
  return rows.flatMap(({ offset, content }) => {
    return drawRow(content, { ...at, y: at.y + offset * drawing.rowEm }, drawing);
  });
}

/** @param pictureRows rows of a picture without its caption; by default what the caption leaves */
export function drawRow(
  row: BodyRow,
  at: Stretch,
  drawing: PageDrawing,
  pictureRows?: Rows,
): Mark[] {
  switch (row.kind) {
    case 'line':
      return drawLines([row.line], { ...at, face: row.face }, drawing);
    case 'facts':
      return drawFacts(row, at, drawing);
    case 'table':
      return drawTable(row, at, drawing);
    case 'figure':
      return drawFigure(
        row,
        { ...at, rows: pictureRows ?? row.height - row.caption.length },
        drawing,
      );
    case 'white':
      return [];
    default:
      return row satisfies never;
  }
}

type Kind<K extends BodyRow['kind']> = Extract<BodyRow, { kind: K }>;

/** Half a row of white above and below; see set-facts.ts. */
const factsPadding: Rows = 0.5;
/** Thickness of the bar over a fact box. */
const bar: Em = 0.16;

function drawFacts(facts: Kind<'facts'>, at: Stretch, drawing: PageDrawing): Mark[] {
  const { rowEm, frame } = drawing;
  const { x, y, width } = at;
  const titleLines = [facts.title, ...(facts.titleMore ?? [])].filter(
    ({ pieces }) => pieces.length > 0,
  );
  const inside = { x: x + factsInset, y: y + factsPadding * rowEm, width: width - 2 * factsInset };
  const below = { ...inside, y: inside.y + titleLines.length * rowEm };
  return [
    fillBox({ x, y, width, height: facts.height * rowEm }, inks.tint, frame),
    fillBox({ x, y, width, height: bar }, inks.red, frame),
    ...drawLines(titleLines, { ...inside, face: 'hei', colour: inks.red }, drawing),
    ...drawRows(stack(facts.rows), below, drawing),
  ];
}

/** Rows that only follow one another. */
function stack(rows: readonly BodyRow[]): PlacedRow[] {
  let offset = 0;
  return rows.map((content) => {
    const height = content.kind === 'line' ? 1 : content.height;
    const placed = { offset, height, content };
    offset += height;
    return placed;
  });
}

function drawTable(table: Kind<'table'>, at: Stretch, drawing: PageDrawing): Mark[] {
  const { head, cells, columnWidths, rowHeights } = table;
  const rows = head.length > 0 ? [head, ...cells] : cells;
  let y = at.y;
  return rows.flatMap((row, index) => {
    const face = head.length > 0 && index === 0 ? 'hei' : 'song';
    let x = at.x;
    const drawn = row.flatMap((lines, column) => {
      const cell = drawLines(lines, { x, y, width: at.width, face }, drawing);
      x += (columnWidths[column] ?? 0) + tableGutter;
      return cell;
    });
    y += (rowHeights[index] ?? 1) * drawing.rowEm;
    return drawn;
  });
}

function drawFigure(
  { picture, caption }: Kind<'figure'>,
  at: Stretch & { rows: Rows },
  drawing: PageDrawing,
): Mark[] {
  const { frame } = drawing;
  const { x, y, width } = at;
  const height = at.rows * drawing.rowEm;
  const place = { x, y, width, height };
  return [
    fillBox(place, inks.tint, frame),
    {
      kind: 'photograph',
      source: picture.src,
      box: toPixels(place, frame),
      clip: frame.clip,
    },
    ...drawLines(caption, { x, y: y + height, width, face: 'kai' }, drawing),
  ];
}
