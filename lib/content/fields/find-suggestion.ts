import { closest, distance } from 'fastest-levenshtein';

/** The known word someone most likely meant, or undefined when none is near. */
export function findSuggestion(word: string, known: Iterable<string>): string | undefined {
  const words = [...known];
  if (words.length === 0 || word.length > longestTypo) return undefined;
  const near = closest(word.toLowerCase(), words);
  return distance(word.toLowerCase(), near) <= allowedTypos(word) ? near : undefined;
}

/** Nobody mistypes a longer word than this; comparing costs length × length. */
const longestTypo = 60;

/** A third of a word may be wrong, and one swap (two steps) in any word of four letters or more. */
function allowedTypos(word: string): number {
  return Math.max(word.length > 3 ? 2 : 1, Math.floor(word.length / 3));
}
