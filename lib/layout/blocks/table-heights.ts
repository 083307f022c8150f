import type { Em, Rows, TableBlock } from '../model/story';
import { type MeasuredCell, type MeasuredTable, measureTable } from './measure-table';
import { fitTable, setCell } from './set-table';
import type { TextFrame } from './text-frame';

/**
 * True if some row of a table, with the head above it, is taller than `most` rows when the table is set in a frame. A
 * table that is set as lines has no tall rows. Only cells that may be too tall are set, because large tables are tried
 * in all widths of all grids.
 */
export function hasTallRow(table: TableBlock, frame: TextFrame, most: Rows): boolean {
  const { measure = measureTable } = frame;
  const measured = measure(table, frame);
  const fitted = table.isListed ? undefined : fitTable(measured, frame);
  if (fitted === undefined) return false;
  const { columns, size } = fitted.widths;
  const widths = columns.map((width) => width / size);
  const head = headHeight(measured, widths, frame);
  return measured.rows.some((row) => isTaller(row, { widths, most: most - head, frame }));
}

function headHeight({ head }: MeasuredTable, widths: readonly Em[], frame: TextFrame): Rows {
  if (!head.some(({ runs }) => runs.length > 0)) return 0;
  return head.reduce((most, cell, column) => {
    return Math.max(most, setCell(cell, widths[column] ?? 0, frame).length);
  }, 1);
}

interface RowLimit {
  widths: readonly Em[];
  most: Rows;
  frame: TextFrame;
}

function isTaller(row: readonly MeasuredCell[], { widths, most, frame }: RowLimit): boolean {
  return (
    most < 1 ||
    row.some((cell, column) => {
      const width = widths[column] ?? 0;
      return mostLines(cell, width) > most && setCell(cell, width, frame).length > most;
    })
  );
}

/**
 * Returns more lines than a cell has in a width: two of its lines together are wider than the column, and lines that
 * end early to avoid a bad break are at least a third full.
 */
function mostLines({ natural, lines }: MeasuredCell, width: Em): Rows {
  if (natural <= width) return lines.length;
  return lines.length * (1 + Math.ceil((3 * natural) / width));
}
