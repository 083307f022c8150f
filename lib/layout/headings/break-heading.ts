import { type BrokenLine, breakLines } from '../lines/break-lines';
import { fits, naturalWidth } from '../lines/line-cost';
import type { Em } from '../model/story';
import type { HeadingPoint } from './heading-points';

/** A headline that is broken into lines. */
export interface BrokenHeading {
  lines: BrokenLine[];
  /** How many lines end inside a word. */
  brokenWords: number;
  /** How many lines end with a bad break or contain parts of two phrases. */
  badBreaks: number;
}

/**
 * Breaks a headline by meaning into lines of similar length (上下匀称): as few as possible, or some more if that
 * is much cheaper. Undefined when it needs more than `maxLines`.
 *
 * Each line costs the square of its difference from an equal share of the text, plus the cost of its break;
 * the breaks with the lowest sum are chosen. Words are broken only where nothing else fits. What needs more lines
 * than headings have is broken in the same way, but without their number being given; so the time is proportional to
 * the length of the text.
 *
 * Rejected: filling lines from the top, which leaves a last line of one word.
 */
export function breakHeading(
  points: readonly HeadingPoint[],
  measure: Em,
  maxLines: number,
): BrokenHeading | undefined {
  const fewest = fewestLines(points, measure);
  if (fewest > maxLines) return undefined;
  if (fewest === Number.POSITIVE_INFINITY) return overflow(points, measure);
  if (fewest > mostBalanced) return follow(cheapestOf(points, measure, fewest), measure);
  let best: Path | undefined;
  let cost = Number.POSITIVE_INFINITY;
  for (let count = fewest; count <= Math.min(maxLines, fewest + mostExtra); count += 1) {
    if (extraLine * (count - fewest) >= cost) break;
    const path = cheapestIn(count, points, measure);
    const withLines = path ? path.cost + extraLine * (count - fewest) : cost;
    if (withLines < cost) [best, cost] = [path, withLines];
  }
  return follow(best, measure);
}

/** A text of more lines is a paragraph: nobody sees whether it has one line more than it needs. */
const mostBalanced = 12;

/** No headline is better with more lines than these beyond the fewest. */
const mostExtra = 4;

/** What one more line must save: more than a break between words costs (12), less than a bad break adds (35). */
const extraLine = 15;

/** Breaks a text of which some part is wider than any line: it overflows there, because no text may be lost. */
function overflow(points: readonly HeadingPoint[], measure: Em): BrokenHeading {
  const lines = breakLines(
    points.map(({ point }) => point),
    { first: measure, rest: measure },
    true,
  );
  return { lines, brokenWords: 1, badBreaks: 0 };
}

function cheapestIn(
  lineCount: number,
  points: readonly HeadingPoint[],
  measure: Em,
): Path | undefined {
  const [opening, ...others] = points;
  const closing = others.at(-1);
  if (opening === undefined || closing === undefined) return undefined;
  const share = naturalWidth(opening.point, closing.point) / lineCount;
  let paths: Path[] = [{ at: opening, cost: 0, previous: undefined }];
  for (let line = 1; line <= lineCount; line++) {
    const ends = line === lineCount ? [closing] : others;
    const reach = new Reach(paths);
    paths = ends.flatMap((at) => reach.cheapestPath(at, { measure, share }));
  }
  return paths.at(0);
}

/** The cheapest lines of whatever number, where each is compared with its share of the fewest that are needed. */
function cheapestOf(
  points: readonly HeadingPoint[],
  measure: Em,
  fewest: number,
): Path | undefined {
  const [opening, ...others] = points;
  const closing = others.at(-1);
  if (opening === undefined || closing === undefined) return undefined;
  const share = naturalWidth(opening.point, closing.point) / fewest;
  const paths: Path[] = [{ at: opening, cost: 0, previous: undefined }];
  const reach = new Reach(paths);
  for (const at of others) {
    for (const path of reach.cheapestPath(at, { measure, share })) paths.push(path);
  }
  const last = paths.at(-1);
  return last?.at === closing ? last : undefined;
}

/** The fewest lines that the text needs; Infinity when it does not fit between two neighbouring points. */
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

/** Extends paths, in the order of the text, by lines that end at later and later points. */
class Reach {
  readonly #paths: readonly Path[];
  /** Index of the first path that a line may still reach back to. */
  #first = 0;

  constructor(paths: readonly Path[]) {
    this.#paths = paths;
  }

  /** Returns the cheapest path to a point, or none if no line that ends there fits. */
  cheapestPath(at: HeadingPoint, line: { measure: Em; share: Em }): Path[] {
    let best: Path | undefined;
    this.#leaveBehind(at, line.measure);
    for (let index = this.#first; index < this.#paths.length; index++) {
      const previous = this.#paths[index];
      if (!previous || previous.at.point.start.units >= at.point.end.units) break;
      if (!fits(previous.at.point, at.point, line.measure)) continue;
      const cost = previous.cost + lineCost(previous.at, at, line);
      if (best === undefined || cost < best.cost) best = { at, cost, previous };
    }
    return best ? [best] : [];
  }

  /** A line that ends later is wider, except that a mark at its end may lose its white. */
  #leaveBehind(at: HeadingPoint, measure: Em): void {
    for (; this.#first < this.#paths.length; this.#first++) {
      const path = this.#paths[this.#first];
      if (!path || fits(path.at.point, at.point, measure + markedEnd)) return;
    }
  }
}

/** More than the white that a line loses at its end. */
const markedEnd: Em = 1;

/** 100 for a line that differs from its share by a whole measure, 6 for a quarter, plus the costs of its break. */
function lineCost(
  from: HeadingPoint,
  to: HeadingPoint,
  { measure, share }: { measure: Em; share: Em },
) {
  const off = (naturalWidth(from.point, to.point) - share) / measure;
  const characters = to.point.end.characters - from.point.start.characters;
  return (
    100 * off * off +
    to.cost +
    (characters <= shortestLine ? shortLine : 0) +
    (characters === 1 ? singleCharacter : 0) +
    (mixesPhrases(from, to) ? mixedLine : 0) +
    (to.isInsideWord ? brokenWord : 0)
  );
}

/**
 * True when the line has the end of one phrase and the beginning of the next, but not the whole of both. Readers
 * take the words of one line together.
 */
function mixesPhrases(from: HeadingPoint, to: HeadingPoint): boolean {
  const opensInside = from.phraseTo > from.offset;
  const closesInside = to.phraseFrom < to.offset && to.offset !== Number.POSITIVE_INFINITY;
  return (
    (opensInside && from.phraseTo < to.offset) || (closesInside && to.phraseFrom > from.offset)
  );
}

/** Most characters of a line that looks lost. */
const shortestLine = 2;
/** Cost of such a line. */
const shortLine = 20;
/** Further cost of a line of one character. */
const singleCharacter = 60;
/** Cost of a line with parts of two phrases: more than some lines more. */
const mixedLine = 150;
/** Cost of a break inside a word: more than any set of other breaks. */
const brokenWord = 10_000;

function follow(last: Path | undefined, measure: Em): BrokenHeading {
  const lines: BrokenLine[] = [];
  let brokenWords = 0;
  let badBreaks = 0;
  for (let path = last; path?.previous !== undefined; path = path.previous) {
    lines.push({ from: path.previous.at.point, to: path.at.point, measure });
    if (path.at.isInsideWord) brokenWords += 1;
    else if (path.at.isBadBreak || mixesPhrases(path.previous.at, path.at)) badBreaks += 1;
  }
  return { lines: lines.reverse(), brokenWords, badBreaks };
}
