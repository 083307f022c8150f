import { closest, distance } from 'fastest-levenshtein';

/** Finds the known word that a mistyped word is closest to, for messages; undefined if none is close enough. */
export function findSuggestion(word: string, known: Iterable<string>): string | undefined {
  const words = [...known];
  if (words.length === 0 || word.length > longestTypo) return undefined;
  const near = closest(word.toLowerCase(), words);
  return distance(word.toLowerCase(), near) <= allowedTypos(word) ? near : undefined;
}

/** In characters. Longer words are not compared, because the time grows with the product of their lengths. */
const longestTypo = 60;

/** The allowed edit distance: a third of the word, and at least 2 (one swap) in words of four letters or more. */
function allowedTypos(word: string): number {
  return Math.max(word.length > 3 ? 2 : 1, Math.floor(word.length / 3));
}
