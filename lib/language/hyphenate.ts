/** Hyphenation with a memory: a paper has the same words every day, and make-up cuts each many times. */

/** The package `hyphen` with the patterns of one language. */
export interface Hyphenator {
  hyphenateSync: (text: string, options: { hyphenChar: string }) => string;
}

/** English words of a large dictionary; past that the memory starts again. */
const mostWords = 200_000;

const softHyphen = '\u00ad';

/** @returns the syllables of a word, in order; joined they are the word */
export function openHyphenate({ hyphenateSync }: Hyphenator): (word: string) => string[] {
  const syllables = new Map<string, string[]>();
  return (word) => {
    const known = syllables.get(word);
    if (known) return known;
    const cut = hyphenateSync(word, { hyphenChar: softHyphen }).split(softHyphen);
    if (syllables.size >= mostWords) syllables.clear();
    syllables.set(word, cut);
    return cut;
  };
}
