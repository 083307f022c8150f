import type { BreakPoint } from '../lines/break-points';
import { lastChoice } from '../lines/break-rules';
import type { StyledRun } from '../lines/join-runs';
import { naturalWidth } from '../lines/line-cost';
import { prepareParts } from '../lines/prepare-parts';
import { setText } from '../lines/set-text';
import type { PreparedText } from '../lines/split-wide-units';
import type { Em, Face, Run, TableBlock } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { SetLine } from '../model/typeset-text';
import { type CellWidth, type ColumnWidth, leastWidth, widestCell } from './table-widths';

/** A cell as it is without a limit of width, all in em of its own type. */
export interface MeasuredCell extends CellWidth {
  runs: Run[];
  face: Face;
  /** Its text on one line, or on one for each hard break. */
  lines: SetLine[];
  /** Its text after its head where the table is set as lines (list-table.ts), once that was needed. */
  listed?: StyledRun[];
}

/** Cells that are measured, by their runs. The rest of a table that was cut has the same cells. */
export type MeasuredCells = Map<Run[], MeasuredCell>;

/** A table whose cells are measured once, whatever the widths that it is tried in. All rows have equally many. */
export interface MeasuredTable {
  /** Empty cells where the table has no head. */
  head: MeasuredCell[];
  rows: MeasuredCell[][];
  /** The widths of each column. */
  columns: ColumnWidth[];
  /** The least width in which it is still a table, in em of the body. */
  least: Em;
  /** The least width in which no name in it has two lines. */
  easy: Em;
  /** The lines of each row where it is set as lines (list-table.ts), once that was needed. */
  listed?: StyledRun[][][];
}

/** What the measures depend on. */
export interface TableFrame {
  /** Face of text without a style. */
  face: Face;
  metrics: TextMetrics;
  cells?: MeasuredCells;
}

export function measureTable(table: TableBlock, frame: TableFrame): MeasuredTable {
  const count = table.rows.reduce((most, row) => Math.max(most, row.length), table.head.length);
  const measureRow = (row: Run[][], face: Face) =>
    Array.from({ length: count }, (_, column) => measureCell(row[column] ?? [], face, frame));
  const head = measureRow(table.head, 'hei');
  const rows = table.rows.map((row) => measureRow(row, frame.face));
  const columns = head.map((cell, column) =>
    widestCell([cell, ...rows.flatMap((row) => row[column] ?? [])]),
  );
  const least = leastWidth(columns, 'least');
  return { head, rows, columns, least, easy: leastWidth(columns, 'easy') };
}

const unlimited = { first: Number.POSITIVE_INFINITY, rest: Number.POSITIVE_INFINITY };

function measureCell(runs: Run[], face: Face, { metrics, cells }: TableFrame): MeasuredCell {
  if (runs.length === 0) return { runs, face, lines: [], natural: 0, least: 0 };
  const known = cells?.get(runs);
  if (known?.face === face) return known;
  const cell = measureRuns(runs, face, metrics);
  cells?.set(runs, cell);
  return cell;
}

function measureRuns(runs: Run[], face: Face, metrics: TextMetrics): MeasuredCell {
  const lines = setText({ runs, face, metrics }, unlimited, true);
  const natural = lines.reduce((widest, { width }) => Math.max(widest, width), 0);
  const parts = prepareParts({ runs, face, metrics });
  const least = parts.reduce((widest, part) => Math.max(widest, leastOf(part)), 0);
  return { runs, face, lines, natural, least };
}

/** Width of the widest part that is not broken in ragged text. */
function leastOf({ points }: PreparedText): Em {
  let least = 0;
  let from: BreakPoint | undefined;
  for (const to of points) {
    if (to.penalty >= lastChoice) continue;
    if (from) least = Math.max(least, naturalWidth(from, to));
    from = to;
  }
  return least;
}
