import type { BrokenLine } from './break-lines';
import type { HeadingPoint } from './heading-points';
import { fits, naturalWidth } from './line-cost';
import type { Em } from './story';

/** A headline as broken. */
export interface BrokenHeading {
  lines: BrokenLine[];
  /** Breaks inside a word. */
  brokenWords: number;
}

/** The fewest lines these points allow at a measure; Infinity when a stretch between two is wider. */
export function fewestLines(points: readonly HeadingPoint[], measure: Em): number {
  let lines = 0;
  let from: HeadingPoint | undefined;
  let reached: HeadingPoint | undefined;
  for (const to of points) {
    if (from && reached && !fits(from.point, to.point, measure)) {
      lines += 1;
      from = reached;
      if (!fits(from.point, to.point, measure)) return Number.POSITIVE_INFINITY;
    }
    from ??= to;
    reached = to;
  }
  return lines + 1;
}

/**
 * Breaks a headline into that many lines, balanced (CLREQ 3.3: 上下匀称) and by meaning: of all ways the
 * one where the squares of what lines differ from an even share, and the costs of the breaks, add up
 * to least. Words are torn only where nothing else fits.
 *
 * Rejected: filling lines from the top, which leaves a last line of one word.
 */
export function breakHeading(
  points: readonly HeadingPoint[],
  measure: Em,
  lineCount: number,
): BrokenHeading {
  const [opening, ...others] = points;
  const closing = others.at(-1);
  if (opening === undefined || closing === undefined) return { lines: [], brokenWords: 0 };
  const share = naturalWidth(opening.point, closing.point) / lineCount;
  let ways: Way[] = [{ at: opening, cost: 0, previous: undefined }];
  for (let line = 1; line <= lineCount; line++) {
    const ends = line === lineCount ? [closing] : others;
    ways = ends.flatMap((at) => cheapestWay(ways, at, { measure, share }));
  }
  return follow(ways.at(0), measure);
}

interface Way {
  at: HeadingPoint;
  cost: number;
  previous: Way | undefined;
}

function cheapestWay(
  ways: readonly Way[],
  at: HeadingPoint,
  line: { measure: Em; share: Em },
): Way[] {
  let best: Way | undefined;
  for (const previous of ways) {
    if (!fits(previous.at.point, at.point, line.measure)) continue;
    if (previous.at.point.start.units >= at.point.end.units) continue;
    const cost = previous.cost + lineCost(previous.at, at, line);
    if (best === undefined || cost < best.cost) best = { at, cost, previous };
  }
  return best ? [best] : [];
}

/** 100 for a line a whole measure longer or shorter than its share. */
function lineCost(
  from: HeadingPoint,
  to: HeadingPoint,
  { measure, share }: { measure: Em; share: Em },
) {
  const off = (naturalWidth(from.point, to.point) - share) / measure;
  const isStump = to.point.end.read - from.point.start.read <= shortestLine;
  return 100 * off * off + to.cost + (isStump ? stump : 0) + (to.isInsideWord ? tornWord : 0);
}

/** A line of one short word stands lost. */
const shortestLine = 2;
const stump = 20;
/** Rather any other set of breaks. */
const tornWord = 10_000;

function follow(last: Way | undefined, measure: Em): BrokenHeading {
  const lines: BrokenLine[] = [];
  let brokenWords = 0;
  for (let way = last; way?.previous !== undefined; way = way.previous) {
    lines.unshift({ from: way.previous.at.point, to: way.at.point, measure });
    if (way.at.isInsideWord) brokenWords += 1;
  }
  return { lines, brokenWords };
}
