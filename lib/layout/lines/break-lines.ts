import type { Em } from '../model/story';
import type { BreakPoint } from './break-points';
import { type Demerits, lineDemerits, overfull, tightestWidth } from './line-cost';

/** The widths a paragraph is set to: its first line (less the indent), and all others. */
export interface Measure {
  first: Em;
  rest: Em;
}

/** A line as broken, before its white is given out. */
export interface BrokenLine {
  from: BreakPoint;
  to: BreakPoint;
  measure: Em;
}

/**
 * Breaks a paragraph into lines by total fit: of all ways to break it the one whose lines together are
 * set most evenly (Knuth & Plass, Breaking Paragraphs into Lines, Software: Practice and Experience 11,
 * 1981). It is a shortest path: the best way to a point is the best way to an earlier point and one
 * line more. The search looks back no further than a line reaches, so its time is in proportion to the
 * length of the text.
 *
 * Every line fits its measure; only where no break point is near enough a line is wider
 * (split-wide-units.ts makes points there first).
 */
export function breakLines(points: readonly BreakPoint[], measure: Measure): BrokenLine[] {
  const [opening, ...others] = points;
  if (opening === undefined) return [];
  let latest: Path = {
    point: opening,
    measure: measure.first,
    demerits: 0,
    previous: undefined,
    earlier: undefined,
  };
  for (const point of others) latest = cheapestPathTo(point, latest, measure.rest);
  return linesAlong(latest);
}

/** The best way found to a point. */
interface Path {
  point: BreakPoint;
  /** Measure of the line that begins here. */
  measure: Em;
  demerits: Demerits;
  /** The way this one goes on from: one line lies between. */
  previous: Path | undefined;
  /** The best way to the break point just before this one. */
  earlier: Path | undefined;
}

function cheapestPathTo(point: BreakPoint, latest: Path, measure: Em): Path {
  // Should nothing fit, the shortest line is the least overfull one.
  let previous = latest;
  let least = latest.demerits + overfull;
  for (let way: Path | undefined = latest; way !== undefined; way = way.earlier) {
    if (tightestWidth(way.point, point) > way.measure) break;
    if (way.demerits >= least) continue;
    const demerits = way.demerits + lineDemerits(way.point, point, way.measure);
    if (demerits >= least) continue;
    previous = way;
    least = demerits;
  }
  return { point, measure, demerits: least, previous, earlier: latest };
}

function linesAlong(last: Path): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let to = last;
  for (let way = last.previous; way !== undefined; way = way.previous) {
    lines.push({ from: way.point, to: to.point, measure: way.measure });
    to = way;
  }
  return lines.reverse();
}
