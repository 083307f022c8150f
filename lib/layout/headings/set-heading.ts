import { toSetLine } from '../lines/to-set-line';
import type { Em, Face } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { SetHeading, SetLine } from '../model/typeset-text';
import { breakHeading } from './break-heading';
import { type PreparedHeading, prepareHeading, usableBreaks } from './prepare-heading';

/** Size and space of a heading. */
export interface HeadingOptions {
  /** Font size in em of the body. */
  size: number;
  /** Width to fill, in em of the body. */
  width: Em;
  maxLines: number;
  /** Default: the language's `headingAlign`. */
  align?: 'start' | 'centre';
  /** Leading of the body in em, which turns the height into rows; default 1.4. */
  rowEm?: Em;
}

/**
 * Sets a headline, kicker, deck or label at one size, broken as `breakHeading` says. Undefined when it needs
 * more than `maxLines`. A word that is wider than the line is broken, and counted in `brokenWords`.
 */
export function setHeading(
  heading: { text: string; face: Face; metrics: TextMetrics } & HeadingOptions,
): SetHeading | undefined {
  const { text, face, metrics } = heading;
  return fitHeading(prepareHeading({ runs: [{ text }], face, metrics }), heading);
}

/** Same as setHeading, for a prepared heading: several sizes and widths can be tried at little cost. */
export function fitHeading(
  heading: PreparedHeading,
  options: HeadingOptions,
): SetHeading | undefined {
  const { size, width, maxLines, rowEm = 1.4 } = options;
  const measure = width / size;
  const { units, points } = usableBreaks(heading, measure);
  const broken = breakHeading(points, measure, maxLines);
  if (broken === undefined) return undefined;
  const { lines, brokenWords, badBreaks } = broken;
  const { face, metrics } = heading.source;
  const { align = metrics.typography.headingAlign } = options;
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

/** Line height of headlines in their own em: short lines need less white between them than those of the body. */
const headingLeading = 1.2;

/** Converts a line's width from em of the heading to em of the body, and aligns the line. */
function scaleLine(line: SetLine, at: { size: number; width: Em; shift: number }): SetLine {
  const width = line.width * at.size;
  return { ...line, width, indent: (at.width - width) * at.shift };
}
