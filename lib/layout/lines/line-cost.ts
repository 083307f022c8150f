import type { Em } from '../model/story';
import type { BreakPoint } from './break-points';

/**
 * What a line from one break point to another costs, in Knuth and Plass's terms: badness grows with the
 * cube of the room its white uses up (100 at the limit, stretched or squeezed), demerits with the square
 * of badness and penalty. So one bad line costs more than several fair ones.
 */
export type Demerits = number;

/** A line that is wider than its measure however it is squeezed: last of all choices. */
export const overfull: Demerits = 1e16;

/** One character alone on the last line (孤字不成行): rather any line loose, but no word torn for it. */
const orphan: Demerits = 1e11;

/** The tail of a hyphenated word alone on the last line: rather a line stretched to double its limit. */
const hyphenatedTail: Demerits = 600_000;

/** Two lines in a row that end in a hyphen: as bad as one stretched to four fifths of its limit. */
const hyphensInARow: Demerits = 3000;

/** A last line shorter than the indent below it leaves a hole: as bad as two hyphens in a row. */
const shortLastLine: { below: Em; demerits: Demerits } = { below: 2, demerits: 3000 };

/** Rounding of sums of advances. */
const exact: Em = 1e-6;

/** Past ten times the limit no line is worse than another. */
const mostRatio = 10;

/** The width of a line as it stands. */
export function naturalWidth(from: BreakPoint, to: BreakPoint): Em {
  return to.end.width - from.start.width;
}

/** The width of a line with all its white squeezed to the limit, its hyphen left out. */
export function tightestWidth(from: BreakPoint, to: BreakPoint): Em {
  return naturalWidth(from, to) - to.hyphen - (to.end.shrink - from.start.shrink) - exact;
}

export function fits(from: BreakPoint, to: BreakPoint, measure: Em): boolean {
  return tightestWidth(from, to) + to.hyphen <= measure;
}

/**
 * The share of its room that the white of a line uses: 0 as it stands, 1 stretched to the limit,
 * −1 squeezed to it, less when it does not fit. A last line is squeezed at most, never stretched.
 */
export function whiteRatio(from: BreakPoint, to: BreakPoint, measure: Em): number {
  const white = measure - naturalWidth(from, to);
  if (white > exact)
    return to.isEnd ? 0 : white / Math.max(to.end.stretch - from.start.stretch, exact);
  return white < -exact ? white / Math.max(to.end.shrink - from.start.shrink, exact) : 0;
}

/** What the line costs; Infinity when it does not fit. */
export function lineDemerits(from: BreakPoint, to: BreakPoint, measure: Em): Demerits {
  const ratio = whiteRatio(from, to, measure);
  if (ratio < -1 - exact) return Number.POSITIVE_INFINITY;
  const used = Math.min(Math.abs(ratio), mostRatio);
  const bad = 1 + 100 * used * used * used + to.penalty;
  return bad * bad + hyphenDemerits(from, to) + (to.isEnd ? lastLineDemerits(from, to) : 0);
}

function hyphenDemerits(from: BreakPoint, to: BreakPoint): Demerits {
  return from.hyphen > 0 && to.hyphen > 0 ? hyphensInARow : 0;
}

function lastLineDemerits(from: BreakPoint, to: BreakPoint): Demerits {
  if (isOrphan(from, to)) return orphan;
  if (from.start.units === 0) return 0;
  if (from.hyphen > 0) return hyphenatedTail;
  return naturalWidth(from, to) < shortLastLine.below ? shortLastLine.demerits : 0;
}

/** True for a last line of one character (with its marks) that has a line above it. */
export function isOrphan(from: BreakPoint, to: BreakPoint): boolean {
  return to.isEnd && from.start.units > 0 && to.end.characters - from.start.characters <= 1;
}
