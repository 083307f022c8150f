import { simplifyCharacters } from '../simplify-characters';
import { type ConversionTable, firstOf } from './conversion-table';
import { type WordDictionary, type WordEnds, wordEnds } from './word-ends';

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
  { cut }: WordDictionary,
): string {
  const standard = longestMatches(run, region);
  if (standard.length !== run.length) return run;
  if (!run.includes('著')) return standard;
  // Taiwan writes 著 for 着 as well as in 著名. It is the one of which the dictionary has a longer word.
  const inWords = [run, standard].map((text) => wordEnds(cut(simplifyCharacters(text))));
  const isWord = ({ endAt, isBorder }: WordEnds, at: number) =>
    endAt[at] !== at + 1 || !isBorder(at);
  const [asWritten, asStandard] = inWords;
  const stays = (at: number) =>
    asWritten && asStandard && isWord(asWritten, at) && !isWord(asStandard, at);
  return Array.from(standard, (one, at) => (run[at] === '著' && stays(at) ? '著' : one)).join('');
}
