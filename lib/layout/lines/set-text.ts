import type { Em } from '../model/story';
import type { SetLine } from '../model/typeset-text';
import { breakLines, type Measure } from './break-lines';
import { breakRagged } from './break-ragged';
import type { TextSource } from './measure-units';
import { prepareParts } from './prepare-parts';
import { type PreparedText, splitWideUnits } from './split-wide-units';
import { toSetLine } from './to-set-line';

/** Widths of the lines of a text with hard breaks: each part of it has a first line. */
export interface TextMeasure extends Measure {
  /** Width of the very first line, if it is not that of the others after hard breaks. */
  opening?: Em;
}

/**
 * Sets a text: measures it, breaks it into lines and justifies them. Ragged lines are not stretched. At a hard
 * break the line ends and is not stretched, and the next begins like the first of a paragraph.
 */
export function setText(source: TextSource, measure: TextMeasure, isRagged = false): SetLine[] {
  const parts = prepareParts(source);
  const { first, rest, opening = first } = measure;
  const allRagged = source.metrics.typography.isRagged === true;
  const edge = allRagged ? 'even' : isRagged ? 'ragged' : 'justified';
  return parts.flatMap((part, index) => {
    const lines = setPart(part, { first: index === 0 ? opening : first, rest }, edge);
    const last = lines.at(-1);
    if (last && index < parts.length - 1) last.after = '\n';
    return lines;
  });
}

/**
 * The right edge of a text: filled; ragged, where lines may still be squeezed; or ragged and even, where all white is
 * as the author's type has it.
 */
type Edge = 'justified' | 'ragged' | 'even';

function setPart(part: PreparedText, measure: Measure, edge: Edge): SetLine[] {
  if (part.units.length === 0) return [];
  const text = splitWideUnits(part, Math.min(measure.first, measure.rest));
  const isRagged = edge !== 'justified';
  const broken =
    edge === 'even'
      ? breakRagged(text.points, measure)
      : breakLines(text.points, measure, isRagged);
  return broken.map((line) => toSetLine(line, text.units, isRagged));
}
