import type { BrokenLine } from '../lines/break-lines';
import { fits, naturalWidth } from '../lines/line-cost';
import type { Em } from '../model/story';
import type { HeadingPoint } from './heading-points';

/** A headline as broken. */
export interface BrokenHeading {
  lines: BrokenLine[];
  /** Breaks inside a word. */
  brokenWords: number;
  /** Breaks against the sense, and lines with a scrap of a phrase. */
  badBreaks: number;
}

/**
 * Breaks a headline, balanced (上下匀称) and by meaning, into the fewest lines that hold it, or
 * one more where that spares it a bad break. Undefined when it takes more than `maxLines`.
 *
 * Of all ways the one is chosen where the squares of what lines differ from an even share and the costs
 * of the breaks add up to least. Words are torn only where nothing else fits.
 *
 * Rejected: filling lines from the top, which leaves a last line of one word.
 */
export function breakHeading(
  points: readonly HeadingPoint[],
  measure: Em,
  maxLines: number,
): BrokenHeading | undefined {
  const fewest = fewestLines(points, measure);
  if (fewest > maxLines || fewest === Number.POSITIVE_INFINITY) return undefined;
  const best = cheapestIn(fewest, points, measure);
  const withExtraLine = fewest > 1 && fewest < maxLines && cheapestIn(fewest + 1, points, measure);
  const isBetter = best && withExtraLine && withExtraLine.cost + extraLine < best.cost;
  return follow(isBetter ? withExtraLine : best, measure);
}

/** What a line more must spare: more than a break between any two messages, less than one against sense. */
const extraLine = 15;

function cheapestIn(
  lineCount: number,
  points: readonly HeadingPoint[],
  measure: Em,
): Path | undefined {
  const [opening, ...others] = points;
  const closing = others.at(-1);
  if (opening === undefined || closing === undefined) return undefined;
  const share = naturalWidth(opening.point, closing.point) / lineCount;
  let ways: Path[] = [{ at: opening, cost: 0, previous: undefined }];
  for (let line = 1; line <= lineCount; line++) {
    const ends = line === lineCount ? [closing] : others;
    ways = ends.flatMap((at) => cheapestPath(ways, at, { measure, share }));
  }
  return ways.at(0);
}

/** The fewest lines that these points allow at a measure; Infinity when a stretch between two is wider. */
function fewestLines(points: readonly HeadingPoint[], measure: Em): number {
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

interface Path {
  at: HeadingPoint;
  cost: number;
  previous: Path | undefined;
}

function cheapestPath(
  ways: readonly Path[],
  at: HeadingPoint,
  line: { measure: Em; share: Em },
): Path[] {
  let best: Path | undefined;
  for (const previous of ways) {
    if (!fits(previous.at.point, at.point, line.measure)) continue;
    if (previous.at.point.start.units >= at.point.end.units) continue;
    const cost = previous.cost + lineCost(previous.at, at, line);
    if (best === undefined || cost < best.cost) best = { at, cost, previous };
  }
  return best ? [best] : [];
}

/** 100 for a line a whole measure longer or shorter than its share; 6 for a quarter. */
function lineCost(
  from: HeadingPoint,
  to: HeadingPoint,
  { measure, share }: { measure: Em; share: Em },
) {
  const off = (naturalWidth(from.point, to.point) - share) / measure;
  const isShort =
    to.point.end.characters - from.point.start.characters <= shortestLine ||
    hasPhraseFragment(from, to);
  return 100 * off * off + to.cost + (isShort ? shortLine : 0) + (to.isInsideWord ? brokenWord : 0);
}

/** Whether the line ends or begins with a scrap of a phrase whose rest stands on another line. */
function hasPhraseFragment(from: HeadingPoint, to: HeadingPoint): boolean {
  const opened = to.offset - to.phraseFrom;
  const closed = from.phraseTo - from.offset - space;
  return (
    (to.phraseFrom > from.offset && opened > 0 && opened <= shortestLine) ||
    (from.phraseTo < to.offset && closed > 0 && closed <= shortestLine)
  );
}

/** Between two phrases stands one. */
const space = 1;

/** A line of one short word stands lost. */
const shortestLine = 2;
const shortLine = 20;
/** Rather any other set of breaks. */
const brokenWord = 10_000;

function follow(last: Path | undefined, measure: Em): BrokenHeading {
  const lines: BrokenLine[] = [];
  let brokenWords = 0;
  let badBreaks = 0;
  for (let way = last; way?.previous !== undefined; way = way.previous) {
    lines.unshift({ from: way.previous.at.point, to: way.at.point, measure });
    if (way.at.isInsideWord) brokenWords += 1;
    else if (way.at.isBadBreak || hasPhraseFragment(way.previous.at, way.at)) badBreaks += 1;
  }
  return { lines, brokenWords, badBreaks };
}
