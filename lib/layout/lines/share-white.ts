import { latinLetters } from '../model/justification-limits';
import type { Em } from '../model/story';
import type { BreakPoint } from './break-points';
import { gapRoom, reserveOf, whiteIn } from './line-cost';

/**
 * How the white that a line has too much or too little is shared out. Word spaces and all other gaps take it
 * first, each in proportion to its room. Only when they are at their limits are letters spaced, up to their own
 * limit, because readers see uneven words sooner than uneven spaces. The gaps take what is still left.
 */
export interface WhiteShares {
  /** The part of their room that gaps use: 1 at the limit of stretching, −1 at that of squeezing. */
  gaps: number;
  /** White between two letters. */
  letters: Em;
  /** The part of their reserve that marks lose, where gaps and letters are squeezed to their limits. */
  marks: number;
}

/** Returns the shares that make a line exactly as wide as `measure`. */
export function shareWhite(from: BreakPoint, to: BreakPoint, measure: Em): WhiteShares {
  const white = whiteIn(from, to, measure);
  const kind = white < 0 ? 'shrink' : 'stretch';
  const room = gapRoom(from, to, kind);
  const letterGaps = to.end.letterGaps - from.start.letterGaps;
  const lacking = Math.max(0, Math.abs(white) - room);
  const letters = letterGaps > 0 ? Math.min(latinLetters[kind], lacking / letterGaps) : 0;
  const gaps = (Math.abs(white) - letters * letterGaps) / Math.max(room, leastRoom);
  if (white >= 0) return { gaps, letters, marks: 0 };
  const reserve = reserveOf(from, to);
  if (gaps <= 1 || reserve === 0) return { gaps: -gaps, letters: -letters, marks: 0 };
  const left = Math.abs(white) - letters * letterGaps - room;
  return { gaps: -1, letters: -letters, marks: left / reserve };
}

/** Less room than this is none; it avoids a division by zero. */
const leastRoom: Em = 1e-6;
