/** The package `hyphen` with the patterns of one language. */
export interface Hyphenator {
  hyphenateSync: (text: string, options: { hyphenChar: string }) => string;
}

/** About the words of a large English dictionary; then the cache is emptied. */
const mostWords = 200_000;

const softHyphen = '\u00ad';

/**
 * Returns a function that splits a word into its syllables, with a cache: a paper has the same words every day,
 * and make-up hyphenates each many times.
 */
export function openHyphenate({ hyphenateSync }: Hyphenator): (word: string) => string[] {
  const cache = new Map<string, string[]>();
  return (word) => {
    const cached = cache.get(word);
    if (cached) return cached;
    const syllables = hyphenateSync(word, { hyphenChar: softHyphen }).split(softHyphen);
    if (cache.size >= mostWords) cache.clear();
    cache.set(word, syllables);
    return syllables;
  };
}
