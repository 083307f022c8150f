import { listBreakPoints } from '../lines/break-points';
import type { StyledRun } from '../lines/join-runs';
import { naturalWidth } from '../lines/line-cost';
import { prepareText } from '../lines/prepare-text';
import { setText } from '../lines/set-text';
import { splitAtBreaks } from '../lines/split-at-breaks';
import type { Block, Em, Face, Run } from '../model/story';
import type { BodyRow, SetLine } from '../model/typeset-text';
import { setParagraph } from './set-paragraph';
import { type CellWidth, fitColumns } from './table-widths';
import { indented, measureOf, type TextFrame } from './text-frame';

type Table = Extract<Block, { kind: 'table' }>;

/**
 * Sets a table in the width of its frame, with ragged lines in the cells and heads in Hei. A table that does
 * not fit becomes a list of lines `head：value`, one per cell; those of a row are indented under its first.
 */
export function setTable(table: Table, frame: TextFrame): BodyRow[] {
  const heads = padded(table.head, columnCount(table));
  const rows = table.rows.map((row) => padded(row, columnCount(table)));
  const widths = fitColumns(measureColumns(heads, rows, frame), measureOf(frame));
  if (widths === undefined) {
    const listed = rows.length > 0 ? rows : [padded([], heads.length)];
    return listed.flatMap((row) => setAsList(row, heads, frame));
  }
  const hasHead = table.head.some((cell) => cell.length > 0);
  const setRow = (row: Run[][], face: Face) =>
    widths.map((width, column) => setCell(row[column] ?? [], { width, face, frame }));
  const head = hasHead ? setRow(heads, 'hei') : [];
  const cells = rows.map((row) => setRow(row, frame.face));
  const rowHeights = [...(hasHead ? [head] : []), ...cells].map(tallest);
  const height = rowHeights.reduce((sum, rowHeight) => sum + rowHeight, 0);
  return [{ kind: 'table', head, cells, columnWidths: widths, rowHeights, height }];
}

function columnCount({ head, rows }: Table): number {
  return Math.max(head.length, ...rows.map((row) => row.length));
}

const padded = (row: Run[][], count: number): Run[][] =>
  Array.from({ length: count }, (_, column) => row[column] ?? []);

function measureColumns(heads: Run[][], rows: Run[][][], frame: TextFrame): CellWidth[][] {
  return heads.map((head, column) => [
    measureCell(head, 'hei', frame),
    ...rows.map((row) => measureCell(row[column] ?? [], frame.face, frame)),
  ]);
}

function measureCell(runs: Run[], face: Face, frame: TextFrame): CellWidth {
  const lines = splitAtBreaks(runs).map((line) => measureCellLine(line, face, frame));
  return {
    natural: Math.max(0, ...lines.map(({ natural }) => natural)),
    least: Math.max(0, ...lines.map(({ least }) => least)),
  };
}

function measureCellLine(
  runs: readonly StyledRun[],
  face: Face,
  { metrics }: TextFrame,
): CellWidth {
  const points = listBreakPoints(prepareText({ runs, face, metrics }));
  const width = { natural: 0, least: 0 };
  const opening = points.at(0);
  let from = opening;
  for (const to of points) {
    if (from) width.least = Math.max(width.least, naturalWidth(from, to));
    if (opening) width.natural = naturalWidth(opening, to);
    from = to;
  }
  return width;
}

function setCell(
  runs: Run[],
  { width, face, frame }: { width: Em; face: Face; frame: TextFrame },
): SetLine[] {
  return setText({ runs, face, metrics: frame.metrics }, { first: width, rest: width }, true);
}

/** The number of lines of a row's tallest cell. */
const tallest = (cells: readonly SetLine[][]): number =>
  Math.max(1, ...cells.map((lines) => lines.length));

function setAsList(row: Run[][], heads: Run[][], frame: TextFrame): BodyRow[] {
  const colon = { text: frame.metrics.typography.tableColon };
  return row.flatMap((value, column) => {
    const head = heads[column] ?? [];
    const runs = head.length > 0 ? [...head, colon, ...value] : value;
    const inner = column === 0 ? frame : indented(frame, 1);
    return setParagraph({ runs, indent: 0 }, { ...inner, role: 'item' });
  });
}
