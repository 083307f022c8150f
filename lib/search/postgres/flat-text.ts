/**
 * Writes pieces as one text in which LIKE finds a phrase: a character after another as it is, or after a mark where
 * there is a gap between, and words with a space on both sides.
 */
import type { Phrase } from '../query/parse-query';
import type { Piece } from '../text/cut-pieces';
import { toToken } from '../text/to-tokens';

/** A noncharacter, as are the marks of an article (`marks.ts`). */
const gap = '\ufdd7';

export function toFlatText(pieces: readonly Piece[]): string {
  return pieces.map(toFlatPiece).join('');
}

/** Returns the part of a flat text that a phrase is, whatever is before it. */
export function toFlatPhrase({ pieces, isOpen }: Phrase): string {
  const flat = toFlatText(pieces);
  const start = flat.startsWith(gap) ? flat.slice(gap.length) : flat;
  return isOpen ? start.trimEnd() : start;
}

function toFlatPiece({ text, kind, isJoined }: Piece): string {
  // In full width, none of its characters is one that LIKE takes for its own.
  const token = toToken(text);
  if (kind === 'word') return ` ${token} `;
  return isJoined ? token : gap + token;
}
