/**
 * Judges whether a text of words with spaces between them is the name of a person: two to five words, all with
 * capitals except particles (Jane van der Berg, Jeanne d'Arc), and none of them an everyday word (School Board). In
 * scripts without capitals only a known given name tells a name from other words.
 */
import { arabicGivenNames } from '@/lib/language/names/arabic-names';
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
  if (words.length === 1) return isOneName(text, patterns) ? 'possible' : undefined;
  // De Ana García begins with the word before the name, van Gogh with a part of it.
  if (kinds[0] === 'particle') return 'possible';
  if (!/^\p{Lo}/u.test(text)) return 'certain';
  if (words.length > mostCaseless) return undefined;
  return arabicGivenNames.has(words[0] ?? '') ? 'certain' : 'possible';
}

/** Madonna, but no letter, abbreviation (AP) or honorific (Dr.). */
function isOneName(word: string, { honorific }: LatinPatterns): boolean {
  return word.length > 1 && !/^\p{Lu}{2,3}$/u.test(word) && !honorific.test(word);
}

/** In Arabic, a name has a given name and those of the father, the grandfather and the family. */
const mostCaseless = 4;

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
  const isPossessive = /'s$/iu.test(word);
  const plain = word.toLowerCase().replace(/[.']+$/u, '');
  return /\p{N}/u.test(word) || isPossessive || ordinaryWords.has(plain);
}
