import {
  hanStretch,
  hanWordSpace,
  ideographicSpace,
  latinWordSpace,
  markShrink,
  mixedLimits,
} from '../model/justification-limits';
import type { CharacterClass } from '../model/line-break-class';
import type { Em } from '../model/story';
import type { LineGap, Unit } from './unit';

/** The fields of a unit that determine the gap beside it. */
export type GapSide = Pick<
  Unit,
  | 'class'
  | 'width'
  | 'kern'
  | 'isFull'
  | 'isWordSpace'
  | 'allowsLetterSpacing'
  | 'whiteBefore'
  | 'whiteAfter'
>;

export const noGap: LineGap = {
  white: 0,
  stretch: 0,
  shrink: 0,
  reserve: 0,
  takesLetterSpacing: false,
};
const han: LineGap = { ...noGap, stretch: hanStretch };
const letters: LineGap = { ...noGap, takesLetterSpacing: true };
const phrases: LineGap = { ...noGap, stretch: ideographicSpace, shrink: ideographicSpace };

/**
 * Returns the white between two units on one line. In languages with word spaces full-width characters (hangul,
 * a Chinese name in an English paper) are spaced like letters.
 *
 *   汉汉  no white, stretches                汉A  `mixedWhite`, stretches
 *   ——   no white, does not stretch         ，汉  the white inside the mark shrinks
 *   。”  the white of the first mark is removed (CLREQ: 2 em become 1.5)
 *   ”（  half an em of the white of both is removed; the rest shrinks too
 *   （“  the white of the second mark is removed
 */
export function lineGap(left: GapSide, right: GapSide, mixedWhite: Em): LineGap {
  if (right.isWordSpace) return wordSpaceGap(right, left);
  if (left.isWordSpace) return letterGap(left);
  if (right.class === 'space') return phrases;
  if (left.class === 'space') return noGap;
  if (!left.isFull || !right.isFull) return besideLatin(left, right, mixedWhite);
  if (left.whiteAfter > 0 || right.whiteBefore > 0) return besideMark(left, right);
  if (left.allowsLetterSpacing) return letterGap(left);
  return isRule(left.class) && isRule(right.class) ? noGap : han;
}

/** Returns the gap after a letter, before another letter or a space. */
export function letterGap(left: GapSide): LineGap {
  return left.allowsLetterSpacing ? letters : noGap;
}

/** A word space stretches and shrinks by its own limits; the letter before it may also be spaced. */
function wordSpaceGap(space: GapSide, left: GapSide): LineGap {
  const { widest, tightest } = space.allowsLetterSpacing ? latinWordSpace : hanWordSpace;
  // All spaces of a line change alike, whatever is kerned to them.
  const width = space.width - space.kern;
  return {
    ...letterGap(left),
    stretch: Math.max(0, widest - width),
    shrink: width * (1 - tightest),
  };
}

function besideLatin(left: GapSide, right: GapSide, mixedWhite: Em): LineGap {
  if (left.isFull === right.isFull) return letterGap(left);
  const full = left.isFull ? left : right;
  const latin = left.isFull ? right : left;
  // Where spaces separate words, they are the white between two scripts too (GDP가).
  if (full.class === 'han' && full.allowsLetterSpacing) return letterGap(left);
  if (full.class === 'han') return takesMixedGap.has(latin.class) ? mixedGap(mixedWhite) : noGap;
  // An apostrophe inside a Latin word that the font draws full width loses its white.
  if (left.class === 'apostrophe') return { ...noGap, white: -left.whiteAfter };
  const facing = left.whiteAfter + right.whiteBefore;
  return facing > 0 ? { ...han, ...markRoom(left, facing) } : noGap;
}

function mixedGap(white: Em): LineGap {
  const { tightest, widest } = mixedLimits;
  return { ...noGap, white, stretch: widest - white, shrink: white - tightest };
}

const takesMixedGap = new Set<CharacterClass>(['letter', 'digit', 'prefix', 'postfix', 'hyphen']);

function besideMark(left: GapSide, right: GapSide): LineGap {
  const squeezed = pairSqueeze(left, right);
  const remaining = left.whiteAfter + right.whiteBefore - squeezed;
  return { ...han, white: -squeezed, ...markRoom(left, remaining) };
}

/** How far the white of marks shrinks, and how far beyond that where nothing else helps. */
function markRoom(left: GapSide, white: Em): Pick<LineGap, 'shrink' | 'reserve'> {
  if (endsSentence(left)) return { shrink: 0, reserve: 0 };
  const shrink = Math.min(markShrink, white);
  return { shrink, reserve: white - shrink };
}

/** White that two punctuation marks side by side lose: the white of one of them. */
function pairSqueeze(left: GapSide, right: GapSide): Em {
  const bothMarks = isMark(left) && isMark(right);
  return bothMarks ? Math.max(left.whiteAfter, right.whiteBefore) : 0;
}

/** The white of 。！？ never shrinks within a line (JLREQ, table 5), so that ends of sentences stay visible. */
const endsSentence = (side: GapSide) => side.class === 'fullStop' || side.class === 'exclamation';

const isMark = (side: GapSide) => side.whiteBefore > 0 || side.whiteAfter > 0;

/** The two halves of —— and …… never move apart. */
const isRule = (one: CharacterClass) => one === 'dash' || one === 'ellipsis';
