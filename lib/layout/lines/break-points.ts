import { latinLetters } from '../model/justification-limits';
import type { Em } from '../model/story';
import { never, type Penalty } from './break-rules';
import type { Unit } from './unit';

/**
 * A place where a line may end, with sums over the text before it: the width of a line from `a` to `b` is
 * `b.end.width − a.start.width`, and its stretch and shrink likewise. The sums take into account what a line
 * loses at its ends (spaces, the white half of punctuation marks) and the hyphen it gains.
 */
export interface BreakPoint {
  /** Sums up to the end of a line that ends here. */
  end: Sums;
  /** Sums up to the beginning of a line that starts here. */
  start: Sums;
  penalty: Penalty;
  /** Width of the hyphen of a line that ends here; 0 without one. */
  hyphen: Em;
  /** White of the mark before this place, which a line that ends here loses. */
  endWhite: Em;
  /** True for the end of the text. */
  isEnd: boolean;
}

/** Sums over the units before a place. */
export interface Sums {
  /** Number of units. */
  units: number;
  width: Em;
  /** Of gaps and of letter-spacing, up to their limits. */
  stretch: Em;
  shrink: Em;
  /** What marks may lose beyond `shrink`. */
  reserve: Em;
  /** Number of gaps that letter-spacing may stretch or squeeze. */
  letterGaps: number;
  /** Number of characters as a reader counts them (graphemes), without full-width punctuation marks and spaces. */
  characters: number;
}

/** Returns all places where a line may end, in order; the first and last are the two ends of the text. */
export function listBreakPoints(units: readonly Unit[]): BreakPoint[] {
  const points: BreakPoint[] = [];
  const sum = {
    units: 0,
    width: 0,
    stretch: 0,
    shrink: 0,
    reserve: 0,
    letterGaps: 0,
    characters: 0,
  };
  let end = sumsAt(sum, 0);
  let endWhite = 0;
  for (const unit of units) {
    const { penalty, hyphen } = unit;
    sum.width += unit.gap.white;
    sum.stretch += unit.gap.stretch;
    sum.shrink += unit.gap.shrink;
    sum.reserve += unit.gap.reserve;
    if (unit.gap.takesLetterSpacing) addLetterGaps(sum, 1);
    if (penalty !== never || sum.units === 0) {
      const start = sumsAt(sum, unit.whiteBefore);
      const shown = hyphen > 0 ? sumsAt(end, hyphen) : end;
      points.push({ end: shown, start, penalty, hyphen, endWhite, isEnd: false });
    }
    add(sum, unit);
    if (unit.class === 'space') continue;
    endWhite = unit.whiteAfter;
    end = sumsAt(sum, -endWhite);
  }
  points.push({ end, start: end, penalty: 0, hyphen: 0, endWhite, isEnd: true });
  return points;
}

/** Copies sums with `more` added to the width. Spread syntax here would take a third of all setting time. */
function sumsAt(
  { units, width, stretch, shrink, reserve, letterGaps, characters }: Sums,
  more: Em,
): Sums {
  return { units, width: width + more, stretch, shrink, reserve, letterGaps, characters };
}

function add(sum: Sums, unit: Unit): void {
  sum.units += 1;
  sum.width += unit.width;
  if (unit.allowsLetterSpacing) addLetterGaps(sum, unit.innerGaps);
  const isMark = unit.whiteBefore > 0 || unit.whiteAfter > 0;
  if (!isMark && unit.class !== 'space') sum.characters += unit.innerGaps + 1;
}

function addLetterGaps(sum: Sums, count: number): void {
  sum.letterGaps += count;
  sum.stretch += count * latinLetters.stretch;
  sum.shrink += count * latinLetters.shrink;
}
