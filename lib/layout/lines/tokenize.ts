/**
 * Splits a text into tokens, the smallest parts between which a line may break: Latin letters up to the next
 * hyphenation point, a run of digits, or one character. A text with combining marks or emoji is split into
 * graphemes instead.
 *
 * @param offset offset of `text` in the whole text
 * @param points breaks inside words and addresses, as offsets in the whole text
 */
export function tokenize(
  text: string,
  offset: number,
  points: ReadonlyMap<number, unknown>,
): readonly string[] {
  if (hasClusters.test(text)) return graphemes(text);
  const tokens = text.match(token) ?? [];
  if (points.size === 0) return tokens;
  const cut: string[] = [];
  let at = offset;
  for (const each of tokens) {
    for (const part of cutAt(each, at, points)) cut.push(part);
    at += each.length;
  }
  return cut;
}

/**
 * Splits a text into the parts that are drawn as one: the characters that a reader counts, with their combining
 * marks and emoji sequences, and whole words of scripts whose letters join.
 */
export function graphemes(text: string): string[] {
  if (!hasClusters.test(text)) return Array.from(text);
  const parts: string[] = [];
  let joins = false;
  for (const { segment } of graphemeSegmenter.segment(text)) {
    const isNext = isJoined(segment);
    const last = parts.at(-1) ?? '';
    if (joins && isNext && last.length < longestJoined) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
    joins = isNext;
  }
  return parts;
}

/** Splits a text into the characters that a reader counts, also where their letters join. */
export function apart(text: string): string[] {
  if (!hasClusters.test(text)) return Array.from(text);
  return Array.from(graphemeSegmenter.segment(text), ({ segment }) => segment);
}

/** True for a word, or letter, of a script whose letters join. */
export function isJoined(text: string): boolean {
  return joined.test(text);
}

/** In UTF-16 code units. Arabic words have up to 15 letters, each with a mark or two; more is no word. */
const longestJoined = 40;

const token = /[A-Za-z]+|[0-9]+|./gsu;
/** The scripts whose letters have other forms and widths inside a word than alone. Their digits do not join. */
const joined = /^(?!\p{Nd})[\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Syriac}\p{Script=Nko}]/u;
const hasClusters =
  /\p{M}|\u200d|\p{Extended_Pictographic}|\p{Regional_Indicator}|[\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Syriac}\p{Script=Nko}]/u;
const graphemeSegmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function cutAt(word: string, offset: number, points: ReadonlyMap<number, unknown>): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let end = 2; end < word.length; end++) {
    if (!points.has(offset + end)) continue;
    parts.push(word.slice(start, end));
    start = end;
  }
  parts.push(word.slice(start));
  return parts;
}
