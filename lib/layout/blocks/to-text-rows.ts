import type { Em, Face } from '../model/story';
import type { BodyRow, SetLine } from '../model/typeset-text';

type LineRow = Extract<BodyRow, { kind: 'line' }>;

/** What the rows of one block have in common. */
export interface RowStyle {
  role: LineRow['role'];
  face: Face;
  /** Width of the lines, to tell a short last one. */
  measure: Em;
}

/**
 * The lines of one block as rows, with what columns must keep together: a crosshead stays with what it
 * heads, and a last line shorter than a third of the measure never opens a column. Other single lines
 * may stand alone at the head or foot of a column, as newspapers let them.
 */
export function toTextRows(
  lines: readonly SetLine[],
  { role, face, measure }: RowStyle,
): BodyRow[] {
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
      index > 0 && (role === 'crosshead' || (index === last && line.width < measure / 3)),
    orphan: line.orphan === true,
  }));
}
