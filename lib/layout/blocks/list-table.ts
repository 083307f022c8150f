import type { StyledRun } from '../lines/join-runs';
import type { Run } from '../model/story';
import type { GalleyRow } from '../model/typeset-text';
import type { Typography } from '../model/typography';
import type { MeasuredTable } from './measure-table';
import { setParagraph } from './set-paragraph';
import { setUpTo } from './set-up-to';
import { indented, type TextFrame } from './text-frame';

/**
 * Sets a table as lines `head：value`, one for each cell, so that no cell loses its head in a column too narrow for
 * the table. The cells of a row are indented under its first. Empty cells are left out, unless the whole column is
 * empty: then its head would be nowhere.
 */
export function listTable(table: MeasuredTable, frame: TextFrame): GalleyRow[] {
  table.listed ??= listCells(table, frame.metrics.typography);
  return setUpTo(table.listed, frame.most, (cells) =>
    cells.flatMap((runs, index) => {
      const inner = index === 0 ? frame : indented(frame, 1);
      return setParagraph({ runs, indent: 0 }, { ...inner, role: 'item' });
    }),
  );
}

/** Returns the lines of each row. They do not depend on the width, so that they are measured once for all widths. */
function listCells(
  { head: heads, rows }: MeasuredTable,
  { tableColon }: Typography,
): StyledRun[][][] {
  const isUsed = heads.map((_, column) => rows.some((row) => hasText(row[column]?.runs ?? [])));
  const colon: StyledRun = { text: tableColon, style: 'head' };
  const shown = heads.map(({ runs }) => (hasText(runs) ? [...runs.map(toHeadRun), colon] : []));
  return rows.map((row) =>
    row.flatMap((cell, column) => {
      const head = shown[column] ?? [];
      if (!hasText(cell.runs) && (head.length === 0 || isUsed[column])) return [];
      // The rest of a table that was cut has the same heads.
      cell.listed ??= [...head, ...cell.runs];
      return [cell.listed];
    }),
  );
}

const hasText = (runs: Run[]): boolean => runs.some(({ text }) => text.trim() !== '');

/** A repeated head keeps the numbers of its footnotes, in brackets. */
function toHeadRun({ text, style, href }: Run): StyledRun {
  const shown = style === 'superscript' ? `[${text}]` : text;
  return { text: shown, style: 'head', ...(href !== undefined && { href }) };
}
