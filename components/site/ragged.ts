/** Length from which a word is long for a line on screen, in characters: an address, a formula. */
const longWord = /[!-~]{16,}/;

/**
 * The class of a paragraph that cannot be justified: before a word that goes to the next line whole, the
 * characters left would be drawn apart over all of it.
 */
export function raggedIfLong(text: string): 'ragged' | undefined {
  return longWord.test(text) ? 'ragged' : undefined;
}
