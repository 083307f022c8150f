import type { Em, Face } from '../model/story';
import type { BodyRow, SetLine } from '../model/typeset-text';

type LineRow = Extract<BodyRow, { kind: 'line' }>;

/** Properties that all rows of a block share. */
export interface RowStyle {
  role: LineRow['role'];
  face: Face;
  /** Width of the lines, to recognise a short last one. */
  measure: Em;
  /** True for the lines of a stanza or an address, which a column break should not separate. */
  isStanza?: boolean;
}

/**
 * Turns the lines of a block into rows and marks those that a column break may not separate: a crosshead, or the head
 * that runs into a paragraph, and the text after it, and a last line shorter than a third of the measure and the line before it, unless it begins
 * after a hard break. A stanza stays in one column; of one that is too long for that, no single line is parted from the
 * others. Other single lines may begin or end a column, as is usual in newspapers.
 */
export function toTextRows(
  lines: readonly SetLine[],
  { role, face, measure, isStanza = false }: RowStyle,
): LineRow[] {
  const last = lines.length - 1;
  return lines.map((line, index) => ({
    kind: 'line',
    role,
    line,
    face,
    opens: index === 0,
    closes: index === last,
    staysWithNext:
      role === 'crosshead' ||
      (isStanza && keepsNext(index, lines.length)) ||
      (index < last && isRunInHead(lines.slice(0, index + 1))),
    staysWithPrevious:
      index > 0 &&
      (role === 'crosshead' ||
        (index === last && line.width < measure / 3 && lines[index - 1]?.after !== '\n')),
    orphan: line.orphan === true,
  }));
}

/** True for the first lines of a paragraph whose words are all strong: the head of what follows on its later lines. */
const isRunInHead = (lines: readonly SetLine[]): boolean =>
  lines.every(({ pieces }) => pieces.every(({ style }) => style === 'strong'));

/** The lines of an octave, or of a long address. Longer stanzas would leave holes at the feet of columns. */
const longestStanza = 8;

function keepsNext(index: number, lines: number): boolean {
  if (index === lines - 1) return false;
  return lines <= longestStanza || index === 0 || index === lines - 2;
}
