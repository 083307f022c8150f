/** Characters of a piece. A sentence has a few hundred; only a row of a table or hostile text has more. */
const longest = 1000;

/**
 * Cuts a text into pieces at marks and white space, so that rules whose time grows with the square of a text still take
 * a time that grows with the text. Joined, the pieces are the text.
 */
export function toTextPieces(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > longest) {
    const window = text.slice(from, from + longest);
    const cut = lastMark(window) ?? wholeCharacters(window);
    pieces.push(window.slice(0, cut));
    from += cut;
  }
  return [...pieces, text.slice(from)];
}

/** Returns the place after the last mark or white space in the second half. A mark inside a number is none. */
function lastMark(window: string): number | undefined {
  for (let at = window.length - 1; at > longest / 2; at -= 1)
    if (/[\s，、；：。！？]/u.test(window.charAt(at - 1))) return at;
  return undefined;
}

/** A high surrogate at the end belongs to the next piece. */
const wholeCharacters = (window: string): number =>
  /[\ud800-\udbff]$/.test(window) ? window.length - 1 : window.length;
