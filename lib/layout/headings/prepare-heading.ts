import { listBreakPoints } from '../lines/break-points';
import { joinRuns, type StyledRun } from '../lines/join-runs';
import { fits } from '../lines/line-cost';
import { noGap } from '../lines/line-gap';
import type { TextSource } from '../lines/measure-units';
import { tearOnce } from '../lines/prepare-parts';
import { prepareText } from '../lines/prepare-text';
import { type PreparedText, splitWideUnits } from '../lines/split-wide-units';
import type { Unit } from '../lines/unit';
import { mixedLimits } from '../model/justification-limits';
import type { Em, Face } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import { type HeadingPoint, weighHeadingPoints } from './heading-points';

/** A headline that is measured once and can then be set at any size and width by arithmetic. */
export interface PreparedHeading {
  text: string;
  source: TextSource;
  words: readonly (readonly string[])[];
  prepared: PreparedText;
  points: HeadingPoint[];
}

/** The text of a headline and its face. */
export interface HeadingSource {
  runs: readonly StyledRun[];
  face: Face;
  metrics: TextMetrics;
}

/**
 * Measures a headline and finds the costs of its breaks. Its words are never hyphenated, and numbers and Latin words
 * are set tight, as in all large type.
 */
export function prepareHeading({ runs, face, metrics }: HeadingSource): PreparedHeading {
  const typography = { ...metrics.typography, mixedWhite: mixedLimits.tightest };
  const hyphenate = (word: string) => [word];
  const source = { runs, face, metrics: { ...metrics, typography, hyphenate } };
  const { text } = joinRuns(runs);
  const units = prepareText(source);
  setTight(units);
  if (metrics.typography.hasWordSpaces) limitSpaceShrink(units);
  else widenSpaces(units);
  const prepared = { units, points: listBreakPoints(units), tear: tearOnce(source) };
  const words = metrics.segment(text);
  const points = weighHeadingPoints(prepared, { words, typography: metrics.typography });
  return { text, source, words, prepared, points };
}

/**
 * Returns the units of a headline and the points at which it may break: those between words, and those inside
 * words that are wider than the line.
 *
 * @param measure width of the lines, in em of the headline's own size
 */
export function usableBreaks(
  heading: PreparedHeading,
  measure: Em,
): { units: readonly Unit[]; points: HeadingPoint[] } {
  const { source, words, prepared, points } = heading;
  const between = points.filter((each) => !each.isInsideWord);
  const wide = listWideWords(between, measure);
  if (wide.length === 0) return { units: prepared.units, points: between };
  const torn = splitWideUnits(prepared, measure);
  const all = weighHeadingPoints(torn, { words, typography: source.metrics.typography });
  const isWide = followWords(wide);
  const usable = all.filter(({ isInsideWord, offset }) => !isInsideWord || isWide(offset));
  return { units: torn.units, points: usable };
}

/** Returns a function that finds out whether an offset is inside one of the words, to be called with rising offsets. */
function followWords(words: readonly { start: number; end: number }[]) {
  let next = 0;
  return (offset: number): boolean => {
    while ((words[next]?.end ?? offset + 1) <= offset) next += 1;
    const word = words[next];
    return word !== undefined && word.start < offset && offset < word.end;
  };
}

function listWideWords(
  points: readonly HeadingPoint[],
  measure: Em,
): { start: number; end: number }[] {
  const wide: { start: number; end: number }[] = [];
  let from: HeadingPoint | undefined;
  for (const to of points) {
    if (from && !fits(from.point, to.point, measure)) {
      wide.push({ start: from.offset, end: to.offset });
    }
    from = to;
  }
  return wide;
}

/** Width of a space between two phrases in Chinese: half an em, because a Latin space would hardly be seen. */
const phraseSpace: Em = 0.5;

function widenSpaces(units: readonly Unit[]): void {
  for (const unit of units) {
    if (unit.isWordSpace) unit.gap = { ...unit.gap, white: Math.max(0, phraseSpace - unit.width) };
  }
}

/**
 * Share of the limit for squeezing word spaces that headlines use: in heavy type, a space that is a third
 * narrower makes two words look like one.
 */
const headlineSqueeze = 0.4;

function limitSpaceShrink(units: readonly Unit[]): void {
  for (const unit of units) {
    if (unit.isWordSpace) unit.gap = { ...unit.gap, shrink: unit.gap.shrink * headlineSqueeze };
  }
}

/**
 * A headline can have another size, so its marks are never squeezed beyond their usual limit, and the spaces between
 * its phrases not at all.
 */
function setTight(units: readonly Unit[]): void {
  for (const unit of units) {
    if (unit.class === 'space' && !unit.isWordSpace) unit.gap = noGap;
    if (unit.gap.reserve > 0) unit.gap = { ...unit.gap, reserve: 0 };
  }
}
