import { prepareHeading } from '../headings/prepare-heading';
import { fitHeading } from '../headings/set-heading';
import type { StyledRun } from '../lines/join-runs';
import type { GalleyRow } from '../model/typeset-text';
import type { TextFrame } from './text-frame';
import { measureOf } from './text-frame';
import { toTextRows } from './to-text-rows';

/**
 * Sets a crosshead in Hei at body size, aligned and broken like a headline, one row per line. It has no white
 * rows around it: Hei stands out without them, and white rows would make the page less full.
 */
export function setCrosshead(runs: readonly StyledRun[], frame: TextFrame): GalleyRow[] {
  const measure = measureOf(frame);
  const heading = prepareHeading({ runs, face: 'hei', metrics: frame.metrics });
  const set = fitHeading(heading, { size: 1, width: measure, maxLines: Number.POSITIVE_INFINITY });
  const lines = (set?.lines ?? []).map((line) => ({ ...line, indent: line.indent + frame.inset }));
  return toTextRows(lines, { role: 'crosshead', face: 'hei', measure });
}
