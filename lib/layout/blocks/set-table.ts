import { listBreakPoints } from '../lines/break-points';
import type { StyledRun } from '../lines/join-runs';
import { naturalWidth } from '../lines/line-cost';
import { prepareText } from '../lines/prepare-text';
import { setText } from '../lines/set-text';
import { splitAtBreaks } from '../lines/split-at-breaks';
import type { CellAlign, Em, Face, Rows, Run, TableBlock } from '../model/story';
import type { GalleyRow, SetLine, TableFormat, TableRow } from '../model/typeset-text';
import { listTable } from './list-table';
import { scaleLine } from './scale-line';
import { type CellWidth, fitColumns, type TableWidths } from './table-widths';
import { measureOf, type TextFrame } from './text-frame';

/**
 * Sets a table in the width of its frame, or of all columns of its story, in the body's size or a smaller one, with
 * ragged lines in the cells and heads in Hei. One that fits in neither becomes lines `head：value` (list-table.ts).
 */
export function setTable(table: TableBlock, frame: TextFrame): GalleyRow[] {
  const heads = padded(table.head, columnCount(table));
  const rows = table.rows.map((row) => padded(row, columnCount(table)));
  const fitted = table.isListed ? undefined : fitTable(measureColumns(heads, rows, frame), frame);
  if (fitted === undefined) return listTable(heads, rows, frame);
  const { widths, isAcross } = fitted;
  const cells = { widths, align: table.align ?? [], frame };
  const hasHead = table.head.some((cell) => cell.length > 0);
  const head = hasHead ? setRow(heads, 'hei', cells) : [];
  const { columns: columnWidths, gutter, size } = widths;
  const headHeight = hasHead ? tallest(head) : 0;
  const format = { head, headHeight, columnWidths, gutter, size, isAcross };
  return keepTogether(rows.map((row) => toTableRow(setRow(row, frame.face, cells), format)));
}

/** Fits a table into its column, or else into all columns of its story where it may go across them. */
function fitTable(
  cells: readonly CellWidth[][],
  frame: TextFrame,
): { widths: TableWidths; isAcross: boolean } | undefined {
  const own = fitColumns(cells, measureOf(frame));
  if (own) return { widths: own, isAcross: false };
  const across = frame.acrossWidth === undefined ? undefined : fitColumns(cells, frame.acrossWidth);
  return across && { widths: across, isAcross: true };
}

function toTableRow(cells: SetLine[][], format: TableFormat): TableRow {
  return { kind: 'table-row', format, cells, height: tallest(cells), staysWithNext: false };
}

/** No column begins or ends with a single row of a table that has more. */
function keepTogether(rows: TableRow[]): TableRow[] {
  const beforeLast = rows.length - 2;
  return rows.map((row, index) => {
    const staysWithNext = beforeLast >= 0 && (index === 0 || index === beforeLast);
    return { ...row, staysWithNext };
  });
}

function columnCount({ head, rows }: TableBlock): number {
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

interface CellSetting {
  widths: TableWidths;
  align: readonly CellAlign[];
  frame: TextFrame;
}

function setRow(row: Run[][], face: Face, { widths, align, frame }: CellSetting): SetLine[][] {
  const { columns, size } = widths;
  return columns.map((width, column) => {
    const own = { first: width / size, rest: width / size };
    const lines = setText({ runs: row[column] ?? [], face, metrics: frame.metrics }, own, true);
    return lines.map((line) => alignLine(scaleLine(line, size), width, align[column] ?? 'start'));
  });
}

/** Moves a line to where its column has it. */
function alignLine(line: SetLine, width: Em, align: CellAlign): SetLine {
  const white = Math.max(0, width - line.width);
  switch (align) {
    case 'start':
      return line;
    case 'centre':
      return { ...line, indent: white / 2 };
    case 'end':
      return { ...line, indent: white };
    default:
      return align satisfies never;
  }
}

/** The number of lines of a row's tallest cell. */
const tallest = (cells: readonly SetLine[][]): Rows =>
  Math.max(1, ...cells.map((lines) => lines.length));
