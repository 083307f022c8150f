/** Compares texts with a query, piece by piece. The indexes find exactly what this finds. */
import { cutPieces, type Piece } from '../text/cut-pieces';
import type { Phrase, SearchQuery } from './parse-query';

/** A part of a text in UTF-16 code units: from the first to before the last. */
export interface Range {
  from: number;
  to: number;
}

/**
 * Returns what a query finds in a text, in order and without overlaps, so that it can be marked. What the query
 * excludes is not looked for.
 */
export function findHits(text: string, { include }: Pick<SearchQuery, 'include'>): Range[] {
  const pieces = cutPieces(text);
  return joinRanges(include.flatMap((phrase) => findPhrase(pieces, phrase)));
}

/**
 * True if all that a query looks for is in some texts, and nothing that it excludes.
 *
 * @param texts the headings and paragraphs of an article; a phrase is never found across two of them
 */
export function matchesQuery(texts: readonly string[], { include, exclude }: SearchQuery): boolean {
  const cut = texts.map(cutPieces);
  const has = (phrase: Phrase) =>
    cut.some((pieces) => startsOf(pieces, phrase).next().done === false);
  return include.length > 0 && include.every(has) && !exclude.some(has);
}

/** Returns where a phrase is in a text that is cut already. */
export function findPhrase(pieces: readonly Piece[], phrase: Phrase): Range[] {
  return Array.from(startsOf(pieces, phrase), (start) => {
    const from = pieces[start]?.from ?? 0;
    const to = pieces[start + phrase.pieces.length - 1]?.to ?? from;
    return { from, to };
  });
}

function* startsOf(
  pieces: readonly Piece[],
  { pieces: wanted, isOpen }: Phrase,
): Generator<number> {
  const last = pieces.length - wanted.length;
  for (let start = 0; start <= last; start += 1) {
    const isHere = wanted.every((piece, at) => {
      const found = pieces[start + at];
      if (!found || found.kind !== piece.kind) return false;
      if (at > 0 && found.isJoined !== piece.isJoined) return false;
      const isLast = at === wanted.length - 1;
      return isLast && isOpen ? found.text.startsWith(piece.text) : found.text === piece.text;
    });
    if (isHere) yield start;
  }
}

/** Sorts ranges and joins those that touch, as two words of a query that follow each other. */
function joinRanges(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else joined.push({ ...range });
  }
  return joined;
}
