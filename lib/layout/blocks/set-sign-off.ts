import { setText } from '../lines/set-text';
import type { Em, Run } from '../model/story';
import type { GalleyRow } from '../model/typeset-text';
import { measureOf, type TextFrame } from './text-frame';
import { toTextRows } from './to-text-rows';

/** White at the right of a signature: two characters in East Asian papers (GB/T 9704 and the practice of papers). */
const rightInset: Em = 2;

/**
 * Sets a signature with its date (落款) at the right of the column: in the paper's italics where words have spaces,
 * otherwise two characters in from the edge, or less where the column is too narrow for that.
 */
export function setSignOff(runs: readonly Run[], frame: TextFrame): GalleyRow[] {
  const { metrics, inset } = frame;
  const { hasWordSpaces, emphasisFace } = metrics.typography;
  const measure = measureOf(frame);
  const face = hasWordSpaces ? emphasisFace : frame.face;
  const lines = setText({ runs, face, metrics }, { first: measure, rest: measure }, true);
  const widest = Math.max(0, ...lines.map(({ width }) => width));
  const white = hasWordSpaces ? 0 : Math.max(0, Math.min(rightInset, measure - widest));
  const atRight = lines.map((line) => {
    const indent = Math.max(0, measure - white - line.width);
    return { ...line, indent: inset + indent };
  });
  const rows = toTextRows(atRight, { role: frame.role, face, measure });
  // A signature alone at the head of a column would sign nothing.
  return rows.map((row) => ({ ...row, staysWithPrevious: true }));
}
