import { setText } from '../lines/set-text';

import type { CellAlign, Em, Rows, TableBlock } from '../model/story';

import type { GalleyRow, SetLine, TableRow } from '../model/typeset-text';
import { listTable } from './list-table';
import { type MeasuredCell, type MeasuredTable, measureTable } from './measure-table';
import { scaleLine } from './scale-line';
import { setUpTo } from './set-up-to';
import { fitColumns, type TableWidths } from './table-widths';
import { measureOf, type TextFrame } from './text-frame';

/**
 * Sets a table in the width of its frame, or of all columns of its story, in the body's size or a smaller one, with
 * ragged lines in the cells and heads in Hei. One that fits in neither becomes lines `head：value` (list-table.ts).
 */
export function setTable(table: TableBlock, frame: TextFrame): GalleyRow[] {
  const { measure = measureTable } = frame;
  const measured = measure(table, frame);
  const { head, rows } = measured;
  const fitted = table.isListed ? undefined : fitTable(measured, frame);
  if (fitted === undefined) return listTable(measured, frame);
  const { widths, isAcross } = fitted;
  const cells = { widths, align: table.align ?? [], frame };
  const hasHead = head.some(({ runs }) => runs.length > 0);
  const heads = hasHead ? setRow(head, cells) : [];
  const { columns: columnWidths, gutter, size } = widths;
  const headHeight = hasHead ? tallest(heads) : 0;
  const format = { head: heads, headHeight, columnWidths, gutter, size, isAcross };
  return setUpTo(rows, frame.most, (row, index) => {
    // No column begins or ends with a single row of a table that has more.
    const staysWithNext = rows.length > 1 && (index === 0 || index === rows.length - 2);
    return [toTableRow(setRow(row, cells), { format, staysWithNext })];
  });
}

/**
 * Fits a table into its column, or into all columns of its story where it may go across them and names would have
 * two lines in one, or where it fits in nothing less.
 */
export function fitTable(
  { columns, easy }: MeasuredTable,
  frame: TextFrame,
): { widths: TableWidths; isAcross: boolean } | undefined {
  const { acrossWidth = 0 } = frame;
  const { leastSize } = frame.metrics.typography;
  const own = fitColumns(columns, measureOf(frame), leastSize);
  const isBetterAcross = easy > measureOf(frame) && easy <= acrossWidth;
  if (own && !isBetterAcross) return { widths: own, isAcross: false };
  const across = fitColumns(columns, acrossWidth, leastSize);
  return across && { widths: across, isAcross: true };
}

function toTableRow(cells: SetLine[][], of: Pick<TableRow, 'format' | 'staysWithNext'>): TableRow {
  return { kind: 'table-row', cells, height: tallest(cells), ...of };
}

interface CellSetting {
  widths: TableWidths;
  align: readonly CellAlign[];
  frame: TextFrame;
}

function setRow(row: MeasuredCell[], { widths, align, frame }: CellSetting): SetLine[][] {
  const { columns, size } = widths;
  return columns.map((width, column) => {
    const cell = row[column];
    const lines = cell ? setCell(cell, width / size, frame) : [];
    return lines.map((line) => alignLine(scaleLine(line, size), width, align[column] ?? 'start'));
  });
}

/** Breaks a cell that is wider than its column. */
export function setCell(cell: MeasuredCell, width: Em, { metrics }: TextFrame): SetLine[] {
  if (cell.natural <= width) return cell.lines;
  const { runs, face } = cell;
  return setText({ runs, face, metrics }, { first: width, rest: width }, true);
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
  cells.reduce((most, lines) => Math.max(most, lines.length), 1);
