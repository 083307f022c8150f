/** A sentence of a story, as it is sent to the player. At least one of `text` and `spoken` is there. */
export interface SpokenSentence {
  /** As it is printed, by which it is found in the view; absent for what is only heard. */
  text?: string;
  /** As it is said, where it is not as printed. */
  spoken?: string;
  /** BCP 47, where it is not the paper's language. */
  language?: string;
}
