import type { Em, Face } from '../model/story';
import type { BodyRow, SetLine } from '../model/typeset-text';

type LineRow = Extract<BodyRow, { kind: 'line' }>;

/** Properties that all rows of a block share. */
export interface RowStyle {
  role: LineRow['role'];
  face: Face;
  /** Width of the lines, to recognise a short last one. */
  measure: Em;
}

/**
 * Turns the lines of a block into rows and marks those that a column break may not separate: a crosshead and
 * the text after it, and a last line shorter than a third of the measure and the line before it, unless it begins
 * after a hard break. Other single lines may begin or end a column, as is usual in newspapers.
 */
export function toTextRows(
  lines: readonly SetLine[],
  { role, face, measure }: RowStyle,
): LineRow[] {
  const last = lines.length - 1;
  return lines.map((line, index) => ({
    kind: 'line',
    role,
    line,
    face,
    opens: index === 0,
    closes: index === last,
    staysWithNext: role === 'crosshead',
    staysWithPrevious:
      index > 0 &&
      (role === 'crosshead' ||
        (index === last && line.width < measure / 3 && lines[index - 1]?.after !== '\n')),
    orphan: line.orphan === true,
  }));
}
