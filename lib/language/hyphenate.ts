/** The package `hyphen` with the patterns of one language. */
export interface Hyphenator {
  hyphenateSync: (text: string, options: { hyphenChar: string }) => string;
}

/** Splits a word into its syllables, in order. */
export type Hyphenate = (word: string) => string[];

/** About the words of a large dictionary; then the cache is emptied. */
const mostWords = 200_000;

const softHyphen = '\u00ad';

/**
 * Returns a function that loads the patterns of a language when it is first called: the German ones take an eighth
 * of a second, which papers in other languages need not spend.
 */
export function loadOnce(load: () => Promise<{ default: Hyphenator }>): () => Promise<Hyphenate> {
  let loaded: Promise<Hyphenate> | undefined;
  return () => {
    loaded ??= load().then((patterns) => openHyphenate(patterns.default));
    loaded.catch(() => {
      loaded = undefined;
    });
    return loaded;
  };
}

/**
 * Returns a function that splits a word into its syllables, with a cache: a paper has the same words every day,
 * and make-up hyphenates each many times.
 */
function openHyphenate({ hyphenateSync }: Hyphenator): Hyphenate {
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
