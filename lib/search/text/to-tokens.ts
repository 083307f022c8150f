/**
 * Writes the pieces of a text as the tokens of an index, so that pieces that follow each other are tokens that follow
 * each other. A character is written with the one joined to it: 北京、上海 as 北京 京 上海 海. Then two characters are found
 * by one token, and longer parts by a phrase of tokens, whatever is before and after them.
 *
 * Tokens have no characters that the syntax of a query or of a token list could take for its own.
 */
import type { Piece } from './cut-pieces';

/** Returns one token for each piece. */
export function toTokens(pieces: readonly Piece[]): string[] {
  return pieces.map((piece, at) => {
    const next = pieces[at + 1];
    return toToken(next?.isJoined ? piece.text + next.text : piece.text);
  });
}

/** Returns a text with all ASCII characters but letters and digits in full width. */
export function toToken(text: string): string {
  if (!ascii.test(text)) return text;
  return text.replaceAll(everyAscii, (one) =>
    one === ' ' ? '\u3000' : String.fromCharCode(one.charCodeAt(0) + toFullWidth),
  );
}

const ascii = /[\x20-\x2f\x3a-\x60\x7b-\x7e]/;
const everyAscii = new RegExp(ascii, 'g');

/** From an ASCII character to its full-width form. */
const toFullWidth = 0xfee0;
