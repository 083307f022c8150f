/**
 * Where a text may be cut: offsets between its words, and seams inside compounds, where it is cut only if
 * there is no better place. Offsets are in UTF-16 code units; the two ends of the text are no cuts.
 */
export interface Cuts {
  words: Set<number>;
  seams: Set<number>;
}

/** A part of a text, from its first offset to the one behind its last character. */
export interface Span {
  from: number;
  to: number;
}

/** Returns the cuts between words. */
export function cutsBetween(words: readonly string[]): Cuts {
  return { words: new Set(spansOf(words).map(({ from }) => from)), seams: new Set() };
}

/** Returns the place of each word in the text that all of them make up. */
export function spansOf(words: readonly string[]): Span[] {
  let to = 0;
  return words.map((word) => {
    const from = to;
    to += word.length;
    return { from, to };
  });
}

/** Makes a span a part of one word: it is not cut inside. */
export function weld({ words, seams }: Cuts, span: Span): void {
  for (const offset of inside(span)) {
    words.delete(offset);
    seams.delete(offset);
  }
}

/** Makes a span a part of one compound: the cuts between its words become seams. */
export function bind({ words, seams }: Cuts, span: Span): void {
  for (const offset of inside(span)) if (words.delete(offset)) seams.add(offset);
}

/** Makes a span a word of its own, whatever it was a part of. */
export function isolate(cuts: Cuts, span: Span): void {
  weld(cuts, span);
  for (const offset of [span.from, span.to]) {
    cuts.words.add(offset);
    cuts.seams.delete(offset);
  }
}

/** True if the span is a part of a longer word, with no cut or seam inside. */
export function isInsideLongerWord(
  { words, seams }: Cuts,
  { from, to }: Span,
  length: number,
): boolean {
  let start = from;
  while (start > 0 && !words.has(start)) start -= 1;
  let end = to;
  while (end < length && !words.has(end)) end += 1;
  const hasCut = inside({ from, to }).some((offset) => words.has(offset) || seams.has(offset));
  return !hasCut && (start < from || end > to);
}

/** Returns the words of a text, each as its parts: `[['县'], ['篮球', '联赛']]`. */
export function listWords(text: string, { words, seams }: Cuts): string[][] {
  const listed: string[][] = [];
  let from = 0;
  for (let to = 1; to <= text.length; to += 1) {
    const endsWord = to === text.length || words.has(to);
    if (!endsWord && !seams.has(to)) continue;
    const part = text.slice(from, to);
    if (from === 0 || words.has(from)) listed.push([part]);
    else listed.at(-1)?.push(part);
    from = to;
  }
  return listed;
}

const inside = ({ from, to }: Span): number[] =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
