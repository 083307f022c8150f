import { prepareHeading } from '../headings/prepare-heading';
import { fitHeading } from '../headings/set-heading';
import type { StyledRun } from '../lines/join-runs';
import type { BodyRow } from '../model/typeset-text';
import type { TextFrame } from './text-frame';
import { measureOf } from './text-frame';
import { toTextRows } from './to-text-rows';

/**
 * Sets a crosshead in Hei at body size, in the middle of the column for Chinese, broken like a headline.
 * It takes a row a line and no white of its own: Hei in the middle of a line is seen without, and every
 * white row would count against a full page.
 */
export function setCrosshead(runs: readonly StyledRun[], frame: TextFrame): BodyRow[] {
  const measure = measureOf(frame);
  const heading = prepareHeading({ runs, face: 'hei', metrics: frame.metrics });
  const set = fitHeading(heading, { size: 1, width: measure, maxLines: Number.POSITIVE_INFINITY });
  const lines = (set?.lines ?? []).map((line) => ({ ...line, indent: line.indent + frame.inset }));
  return toTextRows(lines, { role: 'crosshead', face: 'hei', measure });
}
