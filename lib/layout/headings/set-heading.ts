import { toSetLine } from '../lines/to-set-line';
import type { Em, Face } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { SetHeading, SetLine } from '../model/typeset-text';
import { breakHeading } from './break-heading';
import { type PreparedHeading, prepareHeading, usableBreaks } from './prepare-heading';

/** Where a headline is to go. */
export interface HeadingOptions {
  /** Size in em of the body. */
  size: number;
  /** Width to fill, in em of the body. */
  width: Em;
  maxLines: number;
  /** Where lines stand in the width: for Chinese in the middle by default, else at the start. */
  align?: 'start' | 'centre';
  /** Leading of the body in em, to tell the height in rows; default 1.4. */
  rowEm?: Em;
}

/**
 * Sets a headline, kicker, deck or label at one size in as few lines as hold it (one more where that
 * spares it a bad break), broken by meaning and balanced. Undefined when that takes more than `maxLines`. A word wider than the line is torn, and
 * counted.
 */
export function setHeading(
  ask: { text: string; face: Face; metrics: TextMetrics } & HeadingOptions,
): SetHeading | undefined {
  const { text, face, metrics } = ask;
  return fitHeading(prepareHeading({ runs: [{ text }], face, metrics }), ask);
}

/** As setHeading, for a headline that is tried at many sizes and widths. */
export function fitHeading(
  heading: PreparedHeading,
  place: HeadingOptions,
): SetHeading | undefined {
  const { size, width, maxLines, rowEm = 1.4 } = place;
  const measure = width / size;
  const { units, points } = usableBreaks(heading, measure);
  const broken = breakHeading(points, measure, maxLines);
  if (broken === undefined) return undefined;
  const { lines, brokenWords, badBreaks } = broken;
  const { face, metrics } = heading.source;
  const { align = metrics.typography.headingAlign } = place;
  const shift = align === 'centre' ? 0.5 : 0;
  return {
    text: heading.text,
    face,
    size,
    lines: lines.map((line) => scaleLine(toSetLine(line, units, true), { size, width, shift })),
    height: (lines.length * size * headingLeading) / rowEm,
    brokenWords,
    badBreaks,
  };
}

/** Line height of headlines in their own em: lines of few characters stand closer than the body's. */
const headingLeading = 1.2;

/** Widths of a line in em of the body, and the line moved in its width. */
function scaleLine(line: SetLine, at: { size: number; width: Em; shift: number }): SetLine {
  const width = line.width * at.size;
  return { ...line, width, indent: (at.width - width) * at.shift };
}
