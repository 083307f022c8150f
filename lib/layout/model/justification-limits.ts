import type { Em } from './story';

/**
 * How far the white in a line may be stretched before the line counts as loose, or squeezed before it does
 * not fit. A line's ratio is the share of this room that it uses: 1 at the limit of stretching, −1 at the
 * limit of squeezing.
 */

/** Between two Han characters: a quarter em, the most that JLREQ (#line_adjustment) allows. */
export const hanStretch: Em = 0.25;

/**
 * Between Han and Latin, where it is `Typography.mixedWhite`: at least 1/8 and at most 1/2 em (CLREQ
 * #mixed_text_composition_in_horizontal_writing_mode, JLREQ #line_adjustment).
 */
export const mixedLimits: { tightest: Em; widest: Em } = { tightest: 0.125, widest: 0.5 };

/**
 * How much of its 1/2 em of white a punctuation mark loses before the line counts as squeezed to its limit: 1/4 em,
 * since JLREQ (#line_adjustment) reports that many find less than that too tight. CLREQ (#line_adjustment) and JLREQ
 * allow all of it for brackets and commas; the rest is used only where no other line is within its limits.
 */
export const markShrink: Em = 0.25;

/**
 * An ideographic space between two parts of a text (本报讯　…) may lose or gain 1/2 em, which leaves it as wide as a
 * Western word space may be.
 */
export const ideographicSpace: Em = 0.5;

/** The most width of a word space, and the least as a share of its natural width. */
export interface WordSpaceLimits {
  widest: Em;
  tightest: number;
}

/** In a paper without word spaces: half an em at most, as between Han and Latin. */
export const hanWordSpace: WordSpaceLimits = { widest: 0.5, tightest: 0.75 };

/**
 * In a Latin paper a space shrinks by a third, as in TeX's own fonts, and grows to 0.65 em, two and a half
 * times its natural width. Books stop at half an em, but they have 60 letters a line, and a newspaper column
 * has 30 with four spaces. 0.65 em is well below the white between two lines (about 0.9 em), so that no
 * rivers appear.
 */
export const latinWordSpace: WordSpaceLimits = { widest: 0.65, tightest: 0.667 };

/**
 * Letter-spacing in a Latin paper: up to three hundredths of an em more or two less, which readers do not see, and
 * only where word spaces at their limits are not enough (share-white.ts). Chinese papers do not space the letters
 * of Latin words.
 */
export const latinLetters: { stretch: Em; shrink: Em } = { stretch: 0.03, shrink: 0.02 };
