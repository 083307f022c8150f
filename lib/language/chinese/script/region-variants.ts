import { type ConversionTable, firstOf } from './conversion-table';
import { restoreZhe } from './restore-zhe';
import type { WordDictionary } from './word-ends';

/** Converts by the longest listed words, wherever they are. */
export function longestMatches(
  text: string,
  { characters, words, longest }: ConversionTable,
): string {
  let result = '';
  for (let at = 0; at < text.length; ) {
    const first = firstOf(text, at);
    let piece = first;
    for (let length = longest.get(first) ?? 0; length > 1; length -= 1) {
      const word = text.slice(at, at + length);
      if (!words.has(word)) continue;
      piece = word;
      break;
    }
    result += words.get(piece) ?? characters.get(piece) ?? piece;
    at += piece.length;
  }
  return result;
}

/** Replaces the variants of a region by the forms of OpenCC’s standard, each by one that is as long. */
export function withoutVariants(
  run: string,
  region: ConversionTable,
  dictionary: WordDictionary,
): string {
  const standard = longestMatches(run, region);
  if (standard.length !== run.length) return run;
  // Hong Kong has both of what Taiwan writes as 著.
  return region.characters.has('著') ? restoreZhe(run, standard, dictionary) : standard;
}
