import type { SetLine } from '../model/typeset-text';
import type { BrokenLine } from './break-lines';
import { isOrphan, naturalWidth, whiteRatio } from './line-cost';
import { toPieces } from './to-pieces';
import type { Unit } from './unit';

/**
 * Gives out the white of a broken line: every gap takes its share of what is missing or too much, and
 * the line comes out exactly as wide as its measure. A last line, and every line of ragged text, stays
 * as wide as it is and is squeezed at most; so does a line that would be torn apart.
 */
export function toSetLine(line: BrokenLine, units: readonly Unit[], isRagged = false): SetLine {
  const { from, to, measure } = line;
  const own = units.slice(from.start.units, to.end.units);
  const ratio = whiteRatio(from, to, measure);
  const isJustified = ratio < 0 || (!isRagged && !to.isEnd && ratio <= tornApart);
  const natural = naturalWidth(from, to);
  const endWhite = own.at(-1)?.whiteAfter ?? 0;
  // Where a paragraph ends there is room for the whole of its last mark.
  const isWhole = !isJustified && !isRagged && natural + endWhite <= measure;
  return {
    pieces: toPieces(own, isJustified ? ratio : 0, isWhole ? 0 : -endWhite),
    indent: 0,
    width: isJustified ? measure : natural + (isWhole ? endWhite : 0),
    justified: isJustified,
    hyphenated: to.hyphen > 0,
    loose: !isRagged && ratio > 1 + 1e-6,
    ...(isOrphan(from, to) && { orphan: true }),
    after: spaceAfter(line, units),
  };
}

/** Gaps of a whole character between Han: the line reads better short. */
const tornApart = 4;

/** The space that was dropped where the line ends. */
function spaceAfter({ to }: BrokenLine, units: readonly Unit[]): SetLine['after'] {
  if (to.start.units === to.end.units) return '';
  return units[to.end.units]?.text === '\u3000' ? '\u3000' : ' ';
}
