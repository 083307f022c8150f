import type { StyledRun } from '../lines/join-runs';
import { setText } from '../lines/set-text';
import type { Em } from '../model/story';
import type { GalleyRow } from '../model/typeset-text';
import { measureOf, type TextFrame } from './text-frame';
import { toTextRows } from './to-text-rows';

export interface Paragraph {
  runs: readonly StyledRun[];
  /** Indent of its first line. */
  indent: Em;
}

/** Sets a paragraph as rows. A line break in the text begins a new line without indent. */
export function setParagraph({ runs, indent }: Paragraph, frame: TextFrame): GalleyRow[] {
  const { face, metrics, role } = frame;
  const measure = measureOf(frame);
  const lines = splitAtLineBreaks(runs).flatMap((part, index) => {
    const first = index === 0 ? indent : 0;
    const set = setText({ runs: part, face, metrics }, { first: measure - first, rest: measure });
    return set.map((line, row) => ({ ...line, indent: frame.inset + (row === 0 ? first : 0) }));
  });
  return toTextRows(lines, { role, face, measure });
}

function splitAtLineBreaks(runs: readonly StyledRun[]): StyledRun[][] {
  const parts: StyledRun[][] = [[]];
  for (const run of runs) {
    const [own = '', ...further] = run.text.split('\n');
    parts.at(-1)?.push({ ...run, text: own });
    for (const text of further) parts.push([{ ...run, text }]);
  }
  return parts;
}
