import type { Em } from '../model/story';
import { type BreakPoint, listBreakPoints } from './break-points';
import { tightestWidth } from './line-cost';
import type { TextSource } from './measure-units';
import { prepareText } from './prepare-text';
import type { Unit } from './unit';

/** A text that is ready to be broken into lines of any width. */
export interface PreparedText {
  units: Unit[];
  points: BreakPoint[];
}

/**
 * Adds break points between all characters of stretches that are wider than `measure` (a web address, a long
 * formula), because no line may overflow. The rest of the text is unchanged.
 */
export function splitWideUnits(text: PreparedText, source: TextSource, measure: Em): PreparedText {
  const wide = listWideStretches(text.points, measure);
  if (wide.length === 0) return text;
  const torn = prepareText({ ...source, breaksAnywhere: true });
  const units: Unit[] = [];
  let done = 0;
  for (const { from, to } of wide) {
    const start = text.units.at(from.start.units)?.offset ?? 0;
    const end = text.units[to.start.units]?.offset ?? Number.POSITIVE_INFINITY;
    units.push(...text.units.slice(done, from.start.units));
    units.push(...torn.filter(({ offset }) => offset >= start && offset < end));
    done = to.start.units;
  }
  units.push(...text.units.slice(done));
  return { units, points: listBreakPoints(units) };
}

function listWideStretches(
  points: readonly BreakPoint[],
  measure: Em,
): { from: BreakPoint; to: BreakPoint }[] {
  const wide: { from: BreakPoint; to: BreakPoint }[] = [];
  let from: BreakPoint | undefined;
  for (const to of points) {
    if (from && tightestWidth(from, to) + to.hyphen > measure) wide.push({ from, to });
    from = to;
  }
  return wide;
}
