/**
 * How long the parts of an article may be, in characters (Unicode code points). Beyond these a text is in the wrong
 * place: it was pasted into a headline by mistake, or a file has several articles in one. Headings are tried in many
 * sizes and widths, so a long one also costs make-up time. The limits are several times what newspapers print.
 */
export const limits = {
  /** The longest headlines of American papers have about 120 characters, Chinese ones 40. */
  title: 200,
  /** A line over the headline; never longer than it. */
  kicker: 200,
  /** A summary under the headline (提要题) has up to 300 characters. */
  deck: 600,
  /** A standing label of one to five words. */
  column: 60,
  /** Thirty reporters with their offices. */
  byline: 600,
  /** A crosshead is one line or two; the titles of laws and documents have up to 80 characters. */
  crosshead: 200,
  /** The title of a fact box, like a crosshead. */
  boxTitle: 200,
  /** Under pictures there are short texts at most; the text of a picture story is its body. */
  caption: 1000,
  /** Any other field. A correction is a paragraph at most. */
  field: 2000,
  /** A paragraph, or a cell of a table. That of a newspaper has a few hundred; a whole speech has this many. */
  paragraph: 20_000,
  /** The whole file: three times the Civil Code, which Chinese papers printed in full over a dozen pages. */
  file: 300_000,
} as const;

/** True if a text has more than `most` characters. Stops counting there. */
export function isLongerThan(text: string, most: number): boolean {
  if (text.length <= most) return false;
  let count = 0;
  for (const _ of text) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}
