import { prepareHeading } from '../headings/prepare-heading';
import { fitHeading } from '../headings/set-heading';
import type { StyledRun } from '../lines/join-runs';
import { splitAtBreaks } from '../lines/split-at-breaks';
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
  const parts = splitAtBreaks(runs);
  const lines = parts.flatMap((part, index) => {
    const heading = prepareHeading({ runs: part, face: 'hei', metrics: frame.metrics });
    const fit = { size: 1, width: measure, maxLines: Number.POSITIVE_INFINITY };
    const set = fitHeading(heading, fit)?.lines ?? [];
    const last = set.at(-1);
    if (last && index < parts.length - 1) last.after = '\n';
    return set.map((line) => ({ ...line, indent: line.indent + frame.inset }));
  });
  return toTextRows(lines, { role: 'crosshead', face: 'hei', measure });
}
