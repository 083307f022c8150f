import type { CharacterClass } from '../model/line-break-class';
import type { Em } from '../model/story';
import type { Penalty } from './break-rules';
import type { StyledRun } from './join-runs';

/** White between two units on one line: its natural width, and how far it may stretch and shrink. */
export interface LineGap {
  white: Em;
  stretch: Em;
  shrink: Em;
  /** What marks lose beyond `shrink` where no other line is within its limits. */
  reserve: Em;
  /** True when letter-spacing may stretch or squeeze it too, once all other white of the line is at its limit. */
  takesLetterSpacing: boolean;
}

/** The smallest part of a line that is placed: a Han character, a mark, a space, or unbroken Latin text. */
export interface Unit {
  text: string;
  run: StyledRun;
  /** Offset in the joined text (join-runs.ts). */
  offset: number;
  class: CharacterClass;
  /** Its advance, with the kerning inside it and to the character before it. */
  width: Em;
  /** Kerning to the character before it in its run. */
  kern: Em;
  /** Kerning between its last character and the one before that. */
  lastKern: Em;
  /** True for Han and full-width marks, false for Latin, digits and proportional marks. */
  isFull: boolean;
  /** True for a space to which word-spacing applies: U+0020 and, as in browsers, the no-break space. */
  isWordSpace: boolean;
  /** White inside its box that a punctuation mark can lose (mark-white.ts). */
  whiteBefore: Em;
  whiteAfter: Em;
  /** True when letter-spacing may stretch or squeeze the text; in papers whose words have spaces between. */
  allowsLetterSpacing: boolean;
  /** Number of gaps between the letters of the unit: one less than its graphemes. */
  innerGaps: number;
  /** Cost of a break before this unit inside a word or an address; undefined where none is allowed. */
  innerPenalty: Penalty | undefined;
  /** Width of the hyphen there; 0 where none is added. */
  hyphen: Em;
  /** White between the previous unit and this one. */
  gap: LineGap;
  /** Cost of beginning a line with this unit; Infinity forbids it. */
  penalty: Penalty;
}
