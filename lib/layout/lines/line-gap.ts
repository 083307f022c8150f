import type { CharacterClass } from '../model/line-break-class';
import type { Em } from '../model/story';
import {
  hanStretch,
  hanWordSpace,
  latinLetters,
  latinWordSpace,
  markShrink,
  mixedGap,
} from './justification-limits';
import type { LineGap, Unit } from './unit';

/** What a gap asks of a character beside it. */
export type GapSide = Pick<
  Unit,
  | 'class'
  | 'width'
  | 'isFull'
  | 'isWordSpace'
  | 'allowsLetterSpacing'
  | 'whiteBefore'
  | 'whiteAfter'
>;

export const noGap: LineGap = { white: 0, stretch: 0, shrink: 0 };
const han: LineGap = { white: 0, stretch: hanStretch, shrink: 0 };
const mixed: LineGap = { ...mixedGap, shrink: 0 };
const letters: LineGap = { white: 0, ...latinLetters };

/**
 * The gap between two characters.
 *
 *   汉汉  stretches                          汉A  1/8 em, stretches
 *   ——   nothing                            ，汉  the mark's own white shrinks
 *   。”  the first loses its white (CLREQ: 2 em become 1.5)
 *   ”（  the two whites become one half em, which shrinks too
 *   （“  the second loses its white
 */
export function lineGap(left: GapSide, right: GapSide): LineGap {
  if (right.isWordSpace) return wordSpaceGap(right, left);
  if (left.isWordSpace) return letterGap(left);
  if (left.class === 'space' || right.class === 'space') return noGap;
  if (!left.isFull || !right.isFull) return besideLatin(left, right);
  if (left.whiteAfter > 0 || right.whiteBefore > 0) return besideMark(left, right);
  return isRule(left.class) && isRule(right.class) ? noGap : han;
}

/** What comes between two letters, or a letter and a space. */
export function letterGap(left: GapSide): LineGap {
  return left.allowsLetterSpacing ? letters : noGap;
}

/** A word space gives by itself, and as a letter's neighbour. */
function wordSpaceGap(space: GapSide, left: GapSide): LineGap {
  const letter = letterGap(left);
  const { widest, tightest } = space.allowsLetterSpacing ? latinWordSpace : hanWordSpace;
  return {
    white: 0,
    stretch: letter.stretch + Math.max(0, widest - space.width),
    shrink: letter.shrink + space.width * (1 - tightest),
  };
}

function besideLatin(left: GapSide, right: GapSide): LineGap {
  if (left.isFull === right.isFull) return letterGap(left);
  const full = left.isFull ? left : right;
  const latin = left.isFull ? right : left;
  if (full.class === 'han') return takesMixedGap.has(latin.class) ? mixed : noGap;
  // An apostrophe drawn full width inside a Latin word.
  if (left.class === 'apostrophe') return { white: -left.whiteAfter, stretch: 0, shrink: 0 };
  const facing = left.whiteAfter + right.whiteBefore;
  const shrink = endsSentence(left) ? 0 : markShrink;
  return facing > 0 ? { white: 0, stretch: hanStretch, shrink } : noGap;
}

const takesMixedGap = new Set<CharacterClass>(['letter', 'digit', 'prefix', 'postfix', 'hyphen']);

function besideMark(left: GapSide, right: GapSide): LineGap {
  const squeezed = pairSqueeze(left, right);
  const remaining = left.whiteAfter + right.whiteBefore - squeezed;
  const shrink = endsSentence(left) ? 0 : Math.min(markShrink, remaining);
  return { white: -squeezed, stretch: hanStretch, shrink };
}

/** What two marks side by side lose between them: one of them its white. */
function pairSqueeze(left: GapSide, right: GapSide): Em {
  const bothMarks = isMark(left) && isMark(right);
  return bothMarks ? Math.max(left.whiteAfter, right.whiteBefore) : 0;
}

/** 。！？ keep their white within a line (JLREQ, table 5): the eye still finds the sentence. */
const endsSentence = (side: GapSide) => side.class === 'fullStop' || side.class === 'exclamation';

const isMark = (side: GapSide) => side.whiteBefore > 0 || side.whiteAfter > 0;

/** —— and …… are one stroke: nothing comes between. */
const isRule = (one: CharacterClass) => one === 'dash' || one === 'ellipsis';
