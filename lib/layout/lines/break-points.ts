import type { Em } from '../model/story';
import { never, type Penalty } from './break-rules';
import { letterGap } from './line-gap';
import type { Unit } from './unit';

/**
 * A place where a line may end. All that stands before it is summed up, so that the width of a line
 * from `a` to `b` is `b.end.width − a.start.width`, and its room to give likewise. What a line loses
 * at its ends (spaces, the white half of marks) and the hyphen it gains are in these sums already.
 */
export interface BreakPoint {
  /** Up to the last unit of the line before. */
  end: Sums;
  /** Up to the first unit of the line after. */
  start: Sums;
  penalty: Penalty;
  /** Width of the hyphen of a line that ends here; 0: none. */
  hyphen: Em;
  /** True for the end of the text. */
  isEnd: boolean;
}

export interface Sums {
  /** Units before here. */
  units: number;
  width: Em;
  stretch: Em;
  shrink: Em;
  /** Characters before here that a reader reads: marks and spaces are none. */
  characters: number;
}

/** All places where lines of these units may end; the beginning and the end of the text are the outer two. */
export function listBreakPoints(units: readonly Unit[]): BreakPoint[] {
  const points: BreakPoint[] = [];
  const sum = { units: 0, width: 0, stretch: 0, shrink: 0, characters: 0 };
  let end = sumsAt(sum, 0);
  for (const unit of units) {
    const { penalty, hyphen } = unit;
    sum.width += unit.gap.white;
    sum.stretch += unit.gap.stretch;
    sum.shrink += unit.gap.shrink;
    if (penalty !== never || sum.units === 0) {
      const start = sumsAt(sum, unit.whiteBefore);
      const shown = hyphen > 0 ? sumsAt(end, hyphen) : end;
      points.push({ end: shown, start, penalty, hyphen, isEnd: false });
    }
    add(sum, unit);
    if (unit.class !== 'space') end = sumsAt(sum, -unit.whiteAfter);
  }
  points.push({ end, start: end, penalty: 0, hyphen: 0, isEnd: true });
  return points;
}

/** The sums as they stand now, `more` wider. Fields are named one by one: spreading costs a third of all setting. */
function sumsAt({ units, width, stretch, shrink, characters }: Sums, more: Em): Sums {
  return { units, width: width + more, stretch, shrink, characters };
}

function add(sum: Sums, unit: Unit): void {
  const letter = letterGap(unit);
  sum.units += 1;
  sum.width += unit.width;
  sum.stretch += unit.innerGaps * letter.stretch;
  sum.shrink += unit.innerGaps * letter.shrink;
  const isMark = unit.whiteBefore > 0 || unit.whiteAfter > 0;
  if (!isMark && unit.class !== 'space') sum.characters += unit.text.length;
}
