/**
 * Returns the beginning of a text, cut between characters as readers see them: never inside an emoji, a flag or a
 * letter with its accents (grapheme clusters, UAX 29).
 *
 * @param most the greatest length of the result in UTF-16 code units
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  // Between two of these there is always a boundary, so the text before need not be looked at.
  if (simplePair.test(text.slice(most - 1, most + 1))) return text.slice(0, most);
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, most + longestGrapheme))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Matches letters and marks that nothing joins: ASCII, Chinese characters, kana and their punctuation. */
const simplePair =
  /^[\x20-\x7e\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff5e]{2}$/;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** In UTF-16 code units; a family of four with skin tones has 19. It bounds how far the text is looked at. */
const longestGrapheme = 100;
