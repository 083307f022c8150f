/**
 * Judges whether a text of words with spaces between them is the name of a person: two to five words, all with
 * capitals except particles (Jane van der Berg, Jeanne d'Arc), and none of them an everyday word (School Board).
 */

import type { LatinPatterns } from './latin-patterns';
import type { NameEvidence } from './name-evidence';

export function judgeLatinName(text: string, patterns: LatinPatterns): NameEvidence | undefined {
  const words = text.split(/\s+/u);
  if (words.length > mostWords || words.some((word) => isOrdinary(word, patterns)))
    return undefined;
  const kinds = words.map((word) => kindOf(word, patterns));
  if (kinds.includes('other')) return undefined;
  const capitals = kinds.filter((kind) => kind === 'capital').length;
  if (capitals === 0) return isAllSmall(words) ? 'possible' : undefined;
  if (kinds.includes('small') || kinds.at(-1) === 'particle') return undefined;
  return words.length > 1 ? 'certain' : 'possible';
}

const mostWords = 6;

type WordKind = 'capital' | 'initial' | 'particle' | 'small' | 'other';

function kindOf(word: string, { particles, capital }: LatinPatterns): WordKind {
  if (/^(?:\p{Lu}\.-?)+$/u.test(word)) return 'initial';
  if (particles.has(word)) return 'particle';
  if (capital.test(word)) return 'capital';
  return /^[\p{Ll}\p{M}.']+$/u.test(word) ? 'small' : 'other';
}

/** Names that are written without capitals have two or three words: bell hooks, e. e. cummings. */
function isAllSmall(words: string[]): boolean {
  return (
    words.length >= 2 && words.length <= 3 && words.every((word) => /^[\p{Ll}\p{M}.]+$/u.test(word))
  );
}

function isOrdinary(word: string, { ordinaryWords }: LatinPatterns): boolean {
  return /\p{N}/u.test(word) || ordinaryWords.has(word.toLowerCase().replace(/[.']+$/u, ''));
}
