import { latinLetters } from '../model/justification-limits';
import type { Em } from '../model/story';
import type { BreakPoint } from './break-points';
import { lastChoice, type Penalty } from './break-rules';

/**
 * The cost of a line, in Knuth and Plass's terms. Badness is 100 times the cube of the line's ratio (100 at
 * the limit of stretching or squeezing); demerits are the square of badness plus penalty. So one bad line
 * costs more than several fair ones, and a line beyond its limits more than any number of lines within theirs.
 */
export type Demerits = number;

/** A line that is too wide even when squeezed: more than any other demerits. */
export const overfull: Demerits = 1e16;

/**
 * A line that is stretched beyond its limits: readers see it before they read, and editors send it back. Just beyond
 * them it costs more than all lines of a long paragraph at theirs, and more by the cube of its ratio, since several
 * lines that are a little too loose are better than one that is torn apart.
 */
const beyondLimits: Demerits = 1e9;
/** At this ratio the gaps between Han are a whole em, and a line is left short (to-set-line.ts). */
const torn = 4;

/** A mark that is full width at the end of a line, to keep the line within its limits: as bad as a line at its limit. */
const wholeEnd: Penalty = 100;

/**
 * A last line of one character (孤字不成行): more than the loosest line, less than breaking an unbreakable
 * stretch of text.
 */
const orphan: Demerits = 1e11;

/** A last line that begins inside a hyphenated word: as bad as a line stretched to double its limit. */
const hyphenatedTail: Demerits = 600_000;

/** Two lines in a row that end with a hyphen: as bad as a line stretched to four fifths of its limit. */
const hyphensInARow: Demerits = 3000;

/** A last line shorter than the indent below it looks like a gap: as bad as two hyphens in a row. */
const shortLastLine: { below: Em; demerits: Demerits } = { below: 2, demerits: 3000 };

/** A line whose letters are spaced, however little: as bad as a hyphen inside a word. */
const spacedLetters: Penalty = 20;

/** Tolerance for rounding in sums of advances. */
const tolerance: Em = 1e-6;

/** Lines stretched further than this all cost the same. */
const maxRatio = 10;

/** Returns the natural width of a line, neither stretched nor squeezed, with its hyphen. */
export function naturalWidth(from: BreakPoint, to: BreakPoint): Em {
  return to.end.width - from.start.width;
}

/** Returns the width of a line that is squeezed as far as it can be, without its hyphen. */
export function tightestWidth({ start }: BreakPoint, { end, hyphen }: BreakPoint): Em {
  const least = end.width - end.shrink - end.reserve;
  return least - (start.width - start.shrink - start.reserve) - hyphen - tolerance;
}

/** Returns what the marks of a line may lose beyond its limit of squeezing. */
export function reserveOf(from: BreakPoint, to: BreakPoint): Em {
  return to.end.reserve - from.start.reserve;
}

/** True when the line, squeezed to its limit and with its hyphen, is no wider than `measure`. */
export function fits(from: BreakPoint, to: BreakPoint, measure: Em): boolean {
  return tightestWidth(from, to) + to.hyphen <= measure;
}

/**
 * Returns a line's ratio (justification-limits.ts): 0 at its natural width, 1 stretched to the limit, −1
 * squeezed to the limit, −2 where its marks have lost their reserve too, below −2 when the line does not fit. Last
 * lines are never stretched.
 */
export function whiteRatio(from: BreakPoint, to: BreakPoint, measure: Em): number {
  return ratioOf(whiteIn(from, to, measure), from, to);
}

function ratioOf(white: Em, from: BreakPoint, to: BreakPoint): number {
  if (white > tolerance)
    return to.isEnd ? 0 : white / Math.max(to.end.stretch - from.start.stretch, tolerance);
  if (white >= -tolerance) return 0;
  const shrink = to.end.shrink - from.start.shrink;
  if (-white <= shrink + tolerance) return white / Math.max(shrink, tolerance);
  return -1 + (white + shrink) / Math.max(reserveOf(from, to), tolerance);
}

/** Returns the white that a line has too much, or too little where it is negative. */
export function whiteIn(from: BreakPoint, to: BreakPoint, measure: Em): Em {
  const white = measure - naturalWidth(from, to);
  return isWholeAtEnd(from, to, white) ? white - to.endWhite : white;
}

/**
 * True for a line whose last mark keeps its white, because without it the line would be stretched beyond its limits.
 * Whether the last mark of a line is half or full width is a matter of style (CLREQ #punctuation_width_adjustment).
 */
export function keepsEnd(from: BreakPoint, to: BreakPoint, measure: Em): boolean {
  return isWholeAtEnd(from, to, measure - naturalWidth(from, to));
}

function isWholeAtEnd(from: BreakPoint, to: BreakPoint, white: Em): boolean {
  if (to.endWhite === 0 || to.isEnd) return false;
  const stretch = to.end.stretch - from.start.stretch + tolerance;
  return white > stretch && white >= to.endWhite && white - to.endWhite <= stretch;
}

/** Returns the demerits of a line; Infinity when it does not fit. A line of ragged text may be short. */
export function lineDemerits(
  from: BreakPoint,
  to: BreakPoint,
  measure: Em,
  isRagged = false,
): Demerits {
  const white = measure - naturalWidth(from, to);
  const isWhole = isWholeAtEnd(from, to, white);
  const ratio = ratioOf(isWhole ? white - to.endWhite : white, from, to);
  if (ratio < (isRagged ? -1 : -2) - tolerance) return Number.POSITIVE_INFINITY;
  const used = Math.min(Math.abs(ratio), maxRatio);
  const spaced = spacesLetters(from, to, white) ? spacedLetters : 0;
  const penalty = penaltyAt(to, isRagged) + spaced + (isWhole ? wholeEnd : 0);
  const bad = 1 + 100 * used * used * used + penalty;
  const isBeyond = ratio > 1 + tolerance && !isRagged && !isNearlyFull(from, to, measure);
  const beyond = isBeyond ? beyondDemerits(ratio) : 0;
  const last = to.isEnd ? lastLineDemerits(from, to) : 0;
  return bad * bad + beyond + hyphenDemerits(from, to) + last;
}

/**
 * True for a line inside an address or other code, in which nothing stretches, that lacks so little that it is full to
 * the eye: it is left short.
 */
export function isNearlyFull(from: BreakPoint, to: BreakPoint, measure: Em): boolean {
  const stretch = to.end.stretch - from.start.stretch;
  return stretch <= tolerance && !to.isEnd && whiteIn(from, to, measure) < nearlyFull;
}

/** Less than the width of a letter. */
const nearlyFull: Em = 0.5;

function beyondDemerits(ratio: number): Demerits {
  const most = Math.min(ratio, torn);
  return beyondLimits * most * most * most;
}

/** Ragged text has room to end a line before an address or a number; it parts one only where that is wider than a line. */
function penaltyAt({ penalty }: BreakPoint, isRagged: boolean): Penalty {
  return isRagged && penalty >= lastChoice ? penalty * raggedFactor : penalty;
}

/** Makes a last choice as bad as breaking what is unbreakable. */
const raggedFactor = 1000;

/** True for a line whose letters are spaced, because its gaps alone cannot fill it or make it fit. */
function spacesLetters(from: BreakPoint, to: BreakPoint, white: Em): boolean {
  if (from.start.letterGaps === to.end.letterGaps) return false;
  if (white < 0) return -white > gapRoom(from, to, 'shrink') + tolerance;
  return !to.isEnd && white > gapRoom(from, to, 'stretch') + tolerance;
}

/** Returns by how much the gaps of a line may be stretched or squeezed in all, without letter-spacing. */
export function gapRoom(from: BreakPoint, to: BreakPoint, kind: 'stretch' | 'shrink'): Em {
  const letterGaps = to.end.letterGaps - from.start.letterGaps;
  return to.end[kind] - from.start[kind] - letterGaps * latinLetters[kind];
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

/** True for a last line of one character, apart from punctuation, that is not the only line. */
export function isOrphan(from: BreakPoint, to: BreakPoint): boolean {
  return to.isEnd && from.start.units > 0 && to.end.characters - from.start.characters <= 1;
}
