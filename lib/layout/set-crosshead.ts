import type { Frame } from './frame';
import { measureOf } from './frame';
import type { StyledRun } from './joined-runs';
import { prepareHeading } from './prepare-heading';
import { fitHeading } from './set-heading';
import type { BodyRow } from './set-line';
import { toTextRows } from './text-rows';

/**
 * Sets a crosshead in Hei at body size, in the middle of the column for Chinese, broken like a headline.
 * It takes a row a line and no white of its own: Hei in the middle of a line is seen without, and every
 * white row would count against a full page.
 */
export function setCrosshead(runs: readonly StyledRun[], frame: Frame): BodyRow[] {
  const measure = measureOf(frame);
  const heading = prepareHeading({ runs, face: 'hei', setter: frame.setter });
  const set = fitHeading(heading, { size: 1, width: measure, maxLines: Number.POSITIVE_INFINITY });
  const lines = (set?.lines ?? []).map((line) => ({ ...line, indent: line.indent + frame.inset }));
  return toTextRows(lines, { role: 'crosshead', face: 'hei', measure });
}
