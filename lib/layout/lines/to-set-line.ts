import type { SetLine } from '../model/typeset-text';
import type { BrokenLine } from './break-lines';
import { isNearlyFull, isOrphan, keepsEnd, naturalWidth, whiteRatio } from './line-cost';
import { shareWhite, type WhiteShares } from './share-white';
import { toPieces } from './to-pieces';
import type { Unit } from './unit';

/**
 * Justifies a broken line: its white is stretched or squeezed until the line is exactly as wide as its measure.
 * Last lines, lines of ragged text and lines whose gaps would be too wide are never stretched, only squeezed.
 */
export function toSetLine(line: BrokenLine, units: readonly Unit[], isRagged = false): SetLine {
  const { from, to, measure } = line;
  const own = units.slice(from.start.units, to.end.units);
  const ratio = whiteRatio(from, to, measure);
  const shares = shareWhite(from, to, measure);
  const isJustified = ratio < 0 || (!isRagged && !to.isEnd && shares.gaps <= tooLoose);
  const natural = naturalWidth(from, to);
  const endWhite = own.at(-1)?.whiteAfter ?? 0;
  // The last mark of a line that is not full is not cut to half width where there is room.
  const isWhole = isJustified
    ? keepsEnd(from, to, measure)
    : !isRagged && natural + endWhite <= measure;
  return {
    pieces: toPieces(own, isJustified ? shares : unchanged, isWhole ? 0 : -endWhite),
    indent: 0,
    width: isJustified ? measure : natural + (isWhole ? endWhite : 0),
    justified: isJustified,
    hyphenated: to.hyphen > 0,
    loose: !isRagged && ratio > 1 + 1e-6 && !isNearlyFull(from, to, measure),
    ...(isOrphan(from, to) && { orphan: true }),
    after: spaceAfter(line, units),
  };
}

const unchanged: WhiteShares = { gaps: 0, letters: 0, marks: 0 };

/** The share at which gaps between Han are a whole em; such a line reads better short. */
const tooLoose = 4;

/** The space in the source that is dropped where the line ends. */
function spaceAfter({ to }: BrokenLine, units: readonly Unit[]): SetLine['after'] {
  if (to.start.units === to.end.units) return '';
  return units[to.end.units]?.text === '\u3000' ? '\u3000' : ' ';
}
