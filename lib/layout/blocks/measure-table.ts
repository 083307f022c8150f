import { listBreakPoints } from '../lines/break-points';
import type { StyledRun } from '../lines/join-runs';
import { naturalWidth } from '../lines/line-cost';
import { prepareText } from '../lines/prepare-text';
import { setText } from '../lines/set-text';
import { splitAtBreaks } from '../lines/split-at-breaks';
import type { Em, Face, Run, TableBlock } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { SetLine } from '../model/typeset-text';
import { type CellWidth, leastWidth } from './table-widths';

/** A cell as it is without a limit of width, all in em of its own type. */
export interface MeasuredCell extends CellWidth {
  runs: Run[];
  face: Face;
  /** Its text on one line, or on one for each hard break. */
  lines: SetLine[];
}

/** A table whose cells are measured once, whatever the widths that it is tried in. All rows have equally many. */
export interface MeasuredTable {
  /** Empty cells where the table has no head. */
  head: MeasuredCell[];
  rows: MeasuredCell[][];
  /** The least width in which it is still a table, in em of the body. */
  least: Em;
}

/** What the measures depend on. */
export interface TableFrame {
  /** Face of text without a style. */
  face: Face;
  metrics: TextMetrics;
}

export function measureTable(table: TableBlock, frame: TableFrame): MeasuredTable {
  const count = Math.max(table.head.length, ...table.rows.map((row) => row.length));
  const measureRow = (row: Run[][], face: Face) =>
    Array.from({ length: count }, (_, column) => measureCell(row[column] ?? [], face, frame));
  const head = measureRow(table.head, 'hei');
  const rows = table.rows.map((row) => measureRow(row, frame.face));
  return { head, rows, least: leastWidth(columnsOf(head, rows)) };
}

/** Returns the cells of each column, with its head. */
export function columnsOf<T>(head: readonly T[], rows: readonly T[][]): T[][] {
  return head.map((cell, column) => [cell, ...rows.flatMap((row) => row[column] ?? [])]);
}

const unlimited = { first: Number.POSITIVE_INFINITY, rest: Number.POSITIVE_INFINITY };

function measureCell(runs: Run[], face: Face, { metrics }: TableFrame): MeasuredCell {
  if (runs.length === 0) return { runs, face, lines: [], natural: 0, least: 0 };
  const lines = setText({ runs, face, metrics }, unlimited, true);
  const natural = Math.max(0, ...lines.map(({ width }) => width));
  const least = Math.max(0, ...splitAtBreaks(runs).map((line) => leastOf(line, face, metrics)));
  return { runs, face, lines, natural, least };
}

/** Width of the widest part that cannot be broken. */
function leastOf(runs: readonly StyledRun[], face: Face, metrics: TextMetrics): Em {
  let least = 0;
  const points = listBreakPoints(prepareText({ runs, face, metrics }));
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (from) least = Math.max(least, naturalWidth(from, to));
  }
  return least;
}
