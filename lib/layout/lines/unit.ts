import type { CharacterClass } from '../model/line-break-class';
import type { Em } from '../model/story';
import type { Penalty } from './break-rules';
import type { StyledRun } from './join-runs';

/** The white between two neighbours on one line: how much, and how far it may give. */
export interface LineGap {
  white: Em;
  stretch: Em;
  shrink: Em;
}

/** The smallest thing setting moves: a Han character, a mark, a space, or Latin letters that stay whole. */
export interface Unit {
  text: string;
  run: StyledRun;
  /** Offset in the joined text. */
  offset: number;
  class: CharacterClass;
  width: Em;
  /** True for Han and full-width marks, false for Latin, digits and proportional marks. */
  isFull: boolean;
  /** True for a space that gives (U+0020, and the no-break space, which browsers space likewise). */
  isWordSpace: boolean;
  /** White inside its own box that a mark can lose (mark-white.ts). */
  whiteBefore: Em;
  whiteAfter: Em;
  /** True where letters may be spaced: Latin text of a Latin paper. */
  allowsLetterSpacing: boolean;
  /** Gaps between its own letters. */
  innerGaps: number;
  /** Cost of a hyphen before this token, where its word allows one. */
  hyphenPenalty: Penalty | undefined;
  /** Width of that hyphen. */
  hyphen: Em;
  /** White between the unit before and this one. */
  gap: LineGap;
  /** Cost of beginning a line with this unit; Infinity: never. */
  penalty: Penalty;
}
