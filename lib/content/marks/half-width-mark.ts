/** A mark to be replaced. */
export interface HalfWidthMark {
  /** Position in the text, in UTF-16 code units. */
  index: number;
  /** The text to be replaced: `,`, or `, ` with the space after it. */
  written: string;
  fullWidth: string;
  /** What to write instead; undefined for the second of a pair, which the first one names. */
  finding?: { message: string; fix: string };
}
