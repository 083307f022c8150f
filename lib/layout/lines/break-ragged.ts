import type { Em } from '../model/story';
import type { BrokenLine, Measure } from './break-lines';
import type { BreakPoint } from './break-points';
import { type Demerits, isOrphan, naturalWidth } from './line-cost';

/**
 * Breaks a paragraph into ragged lines: no line is stretched or squeezed, and the breaks are those whose lines differ
 * least from their measure, as squares, so that the edge is even and the lines are few. The last line may be short, but
 * not a single character.
 *
 * As in break-lines.ts, this is a shortest path, and a line is wider than its measure only where two neighbouring
 * points are further apart than that.
 */
export function breakRagged(points: readonly BreakPoint[], measure: Measure): BrokenLine[] {
  const [opening, ...others] = points;
  if (opening === undefined) return [];
  const first: Path = { point: opening, measure: measure.first, demerits: 0 };
  const paths: Path[] = [first];
  for (const point of others) paths.push(cheapestPathTo(point, paths, measure.rest));
  return linesAlong(paths.at(-1) ?? first);
}

interface Path {
  point: BreakPoint;
  /** Width of the line that begins here. */
  measure: Em;
  demerits: Demerits;
  /** The path without its last line. */
  previous?: Path;
}

/** Tolerance for rounding in sums of advances. */
const tolerance: Em = 1e-6;

function cheapestPathTo(point: BreakPoint, paths: readonly Path[], measure: Em): Path {
  let best: Path | undefined;
  for (let index = paths.length - 1; index >= 0; index -= 1) {
    const path = paths[index];
    if (!path || naturalWidth(path.point, point) > path.measure + tolerance) break;
    const demerits = path.demerits + lineDemerits(path, point);
    if (!best || demerits < best.demerits) best = { point, measure, demerits, previous: path };
  }
  if (best) return best;
  // Nothing fits, so the shortest line is wider than its measure.
  const previous = paths[paths.length - 1];
  const demerits = (previous?.demerits ?? 0) + overfull;
  return { point, measure, demerits, ...(previous && { previous }) };
}

/** More than any other demerits. */
const overfull: Demerits = 1e12;
/** A last line of one character: more than a line that is half empty. */
const orphan: Demerits = 4000;

/** 100 for a line that is empty, a quarter of that for half of one; the penalty of its break is added before squaring. */
function lineDemerits({ point: from, measure }: Path, to: BreakPoint): Demerits {
  if (to.isEnd) return isOrphan(from, to) ? orphan : 0;
  // A line without a limit is never full, so that a text without one has as few lines as it may.
  const empty = Number.isFinite(measure)
    ? Math.max(0, measure - naturalWidth(from, to)) / measure
    : 1;
  const bad = 100 * empty * empty + to.penalty;
  return bad * bad;
}

function linesAlong(last: Path): BrokenLine[] {
  const lines: BrokenLine[] = [];
  for (let to = last; to.previous; to = to.previous) {
    lines.push({ from: to.previous.point, to: to.point, measure: to.previous.measure });
  }
  return lines.reverse();
}
