import type { Em } from '../model/story';

/**
 * How far the white of a line may give before the line counts as loose, or does not fit. A line's
 * ratio is the share of this room it uses: 1 stretched to the limit, −1 squeezed to it.
 */

/** Between Han: a quarter em, the most JLREQ (#line_adjustment) allows before a line shows holes. */
export const hanStretch: Em = 0.25;

/**
 * Between Han and Latin: papers set digits tight, so 1/8, opening up to 1/2 (CLREQ
 * #mixed_text_composition_in_horizontal_writing_mode).
 */
export const mixedGap: { white: Em; stretch: Em } = { white: 0.125, stretch: 0.375 };

/** Of its half em of white a mark may lose a quarter (JLREQ #line_adjustment, table 5: 1/2 to 1/4 em). */
export const markShrink: Em = 0.25;

/** How wide a word space may grow, and to what share of itself it may close. */
export interface WordSpaceLimits {
  widest: Em;
  tightest: number;
}

/** Among Han a word space is a guest: half an em at most, as between Han and Latin. */
export const hanWordSpace: WordSpaceLimits = { widest: 0.5, tightest: 0.75 };

/**
 * In a Latin paper a space closes by a third, as in TeX's own faces. Half an em is the rule of books with
 * 60 letters a line; a newspaper column has 30 and four spaces. 0.65 em, two and a half times the natural
 * space, stays well below the white between two lines (about 0.9 em), so that no river opens.
 */
export const latinWordSpace: WordSpaceLimits = { widest: 0.65, tightest: 0.667 };

/**
 * Between the letters of a Latin paper: a few hundredths of an em on 26 letters give as much room as
 * four word spaces and are not seen. Chinese papers leave the letters of Latin words alone.
 */
export const latinLetters: { stretch: Em; shrink: Em } = { stretch: 0.04, shrink: 0.025 };
