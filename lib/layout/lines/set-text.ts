import type { SetLine } from '../model/typeset-text';
import { breakLines, type Measure } from './break-lines';
import { listBreakPoints } from './break-points';
import type { TextSource } from './measure-units';
import { prepareText } from './prepare-text';
import { splitWideUnits } from './split-wide-units';
import { toSetLine } from './to-set-line';

/**
 * Sets a text: measures it, breaks it into lines and justifies them. Ragged lines are not stretched.
 */
export function setText(source: TextSource, measure: Measure, isRagged = false): SetLine[] {
  const units = prepareText(source);
  if (units.length === 0) return [];
  const whole = { units, points: listBreakPoints(units) };
  const text = splitWideUnits(whole, source, Math.min(measure.first, measure.rest));
  return breakLines(text.points, measure).map((line) => toSetLine(line, text.units, isRagged));
}
