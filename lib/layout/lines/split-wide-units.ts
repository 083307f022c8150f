import type { Em } from '../model/story';
import { type BreakPoint, listBreakPoints } from './break-points';
import { tightestWidth } from './line-cost';
import type { Unit } from './unit';

/** A text that is ready to be broken into lines of any width. */
export interface PreparedText {
  units: readonly Unit[];
  points: readonly BreakPoint[];
  /** Returns the units of the same text with a break between any two characters. */
  tear: () => readonly Unit[];
}

/**
 * Adds break points between all characters of stretches that are wider than `measure` (a web address, a long
 * formula), because no line may overflow. The rest of the text is unchanged.
 */
export function splitWideUnits(text: PreparedText, measure: Em): PreparedText {
  const wide = listWideStretches(text.points, measure);
  if (wide.length === 0) return text;
  const torn = text.tear();
  const units: Unit[] = [];
  let done = 0;
  let next = 0;
  for (const { from, to } of wide) {
    const start = text.units.at(from.start.units)?.offset ?? 0;
    const end = text.units[to.start.units]?.offset ?? Number.POSITIVE_INFINITY;
    for (; done < from.start.units; done++) copy(text.units[done], units);
    while ((torn[next]?.offset ?? end) < start) next++;
    for (; (torn[next]?.offset ?? end) < end; next++) copy(torn[next], units);
    done = to.start.units;
  }
  for (; done < text.units.length; done++) copy(text.units[done], units);
  return { ...text, units, points: listBreakPoints(units) };
}

/** Spread syntax would overflow the stack with the units of a long text. */
function copy(unit: Unit | undefined, to: Unit[]): void {
  if (unit) to.push(unit);
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
