import type { Em } from '../model/story';
import type { BreakPoint } from './break-points';
import { latinLetters } from './justification-limits';
import { naturalWidth } from './line-cost';

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
}

/** Returns the shares that make a line exactly as wide as `measure`. */
export function shareWhite(from: BreakPoint, to: BreakPoint, measure: Em): WhiteShares {
  const white = measure - naturalWidth(from, to);
  return white < 0
    ? negated(share(-white, to.end.shrink - from.start.shrink, spaceable(from, to, 'shrink')))
    : share(white, to.end.stretch - from.start.stretch, spaceable(from, to, 'stretch'));
}

/** Gaps between letters, and how much of the white each may take. */
interface LetterGaps {
  count: number;
  most: Em;
}

function spaceable(from: BreakPoint, to: BreakPoint, kind: 'stretch' | 'shrink'): LetterGaps {
  return { count: to.end.letterGaps - from.start.letterGaps, most: latinLetters[kind] };
}

function share(white: Em, room: Em, { count, most }: LetterGaps): WhiteShares {
  const letters = white > room && count > 0 ? Math.min(most, (white - room) / count) : 0;
  return { gaps: (white - letters * count) / Math.max(room, leastRoom), letters };
}

/** Less room than this is none; it avoids a division by zero. */
const leastRoom: Em = 1e-6;

const negated = ({ gaps, letters }: WhiteShares): WhiteShares => ({
  gaps: -gaps,
  letters: -letters,
});
