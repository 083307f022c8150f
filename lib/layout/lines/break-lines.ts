import type { Em } from '../model/story';
import type { BreakPoint } from './break-points';
import { type Demerits, lineDemerits, overfull, tightestWidth } from './line-cost';

/** Widths of the lines of a paragraph: the first (without its indent), and all others. */
export interface Measure {
  first: Em;
  rest: Em;
}

/** A line between two break points; its spaces are not stretched yet. */
export interface BrokenLine {
  from: BreakPoint;
  to: BreakPoint;
  measure: Em;
}

/**
 * Breaks a paragraph into lines by total fit: returns the lines whose demerits together are lowest (Knuth &
 * Plass, Breaking Paragraphs into Lines, Software: Practice and Experience 11, 1981). This is a shortest
 * path: the cheapest path to a point is the cheapest path to an earlier point plus one line. The search
 * looks back only as far as a line reaches, so its time is proportional to the length of the text.
 *
 * A line is wider than its measure only where two neighbouring break points are further apart than that;
 * split-wide-units.ts adds points there beforehand.
 */
export function breakLines(
  points: readonly BreakPoint[],
  measure: Measure,
  isRagged = false,
): BrokenLine[] {
  const [opening, ...others] = points;
  if (opening === undefined) return [];
  let latest: Path = {
    point: opening,
    measure: measure.first,
    demerits: 0,
    previous: undefined,
    earlier: undefined,
  };
  for (const point of others)
    latest = cheapestPathTo(point, latest, { measure: measure.rest, isRagged });
  return linesAlong(latest);
}

/** The cheapest sequence of lines from the beginning of the text to a point. */
interface Path {
  point: BreakPoint;
  /** Width of the line that begins here. */
  measure: Em;
  demerits: Demerits;
  /** The path without its last line. */
  previous: Path | undefined;
  /** The cheapest path to the break point just before this one. */
  earlier: Path | undefined;
}

interface Lines {
  /** Width of the lines after the first. */
  measure: Em;
  isRagged: boolean;
}

function cheapestPathTo(point: BreakPoint, latest: Path, { measure, isRagged }: Lines): Path {
  // If no line fits, the shortest one overflows least.
  let previous = latest;
  let least = latest.demerits + overfull;
  for (let path: Path | undefined = latest; path !== undefined; path = path.earlier) {
    if (tightestWidth(path.point, point) > path.measure) break;
    if (path.demerits >= least) continue;
    const line = lineDemerits(path.point, point, path.measure, isRagged);
    const demerits = path.demerits + line;
    if (demerits >= least) continue;
    previous = path;
    least = demerits;
  }
  return { point, measure, demerits: least, previous, earlier: latest };
}

function linesAlong(last: Path): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let to = last;
  for (let path = last.previous; path !== undefined; path = path.previous) {
    lines.push({ from: path.point, to: to.point, measure: path.measure });
    to = path;
  }
  return lines.reverse();
}
