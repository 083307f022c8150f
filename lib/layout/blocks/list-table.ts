import type { StyledRun } from '../lines/join-runs';
import type { Run } from '../model/story';
import type { GalleyRow } from '../model/typeset-text';
import type { MeasuredTable } from './measure-table';
import { setParagraph } from './set-paragraph';
import { indented, type TextFrame } from './text-frame';

/**
 * Sets a table as lines `head：value`, one for each cell, so that no cell loses its head in a column too narrow for
 * the table. The cells of a row are indented under its first. Empty cells are left out, unless the whole column is
 * empty: then its head would be nowhere.
 */
export function listTable({ head: heads, rows }: MeasuredTable, frame: TextFrame): GalleyRow[] {
  const isUsed = heads.map((_, column) => rows.some((row) => hasText(row[column]?.runs ?? [])));
  return rows.flatMap((row) => {
    const shown = row.flatMap(({ runs: value }, column) => {
      const head = heads[column]?.runs ?? [];
      return hasText(value) || (hasText(head) && !isUsed[column]) ? [{ head, value }] : [];
    });
    return shown.flatMap((cell, index) => {
      const inner = index === 0 ? frame : indented(frame, 1);
      return setParagraph({ runs: toRuns(cell, frame), indent: 0 }, { ...inner, role: 'item' });
    });
  });
}

const hasText = (runs: Run[]): boolean => runs.some(({ text }) => text.trim() !== '');

function toRuns(
  { head, value }: { head: Run[]; value: Run[] },
  { metrics }: TextFrame,
): StyledRun[] {
  if (!hasText(head)) return value;
  const colon: StyledRun = { text: metrics.typography.tableColon, style: 'head' };
  return [...head.map(toHeadRun), colon, ...value];
}

/** A repeated head keeps the numbers of its footnotes, in brackets. */
function toHeadRun({ text, style, href }: Run): StyledRun {
  const shown = style === 'superscript' ? `[${text}]` : text;
  return { text: shown, style: 'head', ...(href !== undefined && { href }) };
}
