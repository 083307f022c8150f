import { insideCompound, lastChoice, type Penalty } from './break-rules';
import type { TextRange } from './telephone-numbers';

/**
 * Finds web and e-mail addresses in a text, and where lines may break inside them. No hyphen is added, since a reader
 * would type it as a part of the address.
 */

const address =
  /(?:(?<![a-z])[a-z]+:\/\/|(?<![\w.+-])(?:www\.|[\w.+-]+@)|(?<![\w.-])[\w-]+(?:\.[\w-]+)+\/)[\x21-\x7e]+/gi;

/** Returns the addresses in the order of the text. */
export function findAddresses(text: string): TextRange[] {
  if (!/[/@]|www\./i.test(text)) return [];
  return [...text.matchAll(address)].map(({ 0: { length }, index }) => {
    return { from: index, to: index + length };
  });
}

/** Returns the offsets at which an address may break, each with its penalty. */
export function addressPoints(text: string, { from, to }: TextRange): Map<number, Penalty> {
  const points = new Map<number, Penalty>();
  for (let offset = from + leastPart; offset <= to - leastPart; offset += 1) {
    const last = text.charAt(offset - 1);
    const next = text.charAt(offset);
    if (endsPart.test(last) ? !endsPart.test(next) : beginsPart.test(next))
      points.set(offset, insideCompound);
    else if (isWord.test(last) && isWord.test(next)) points.set(offset, lastChoice);
  }
  return points;
}

/**
 * Returns the offsets at which code in a text may be parted as the last choice: a path, a file name or an option where
 * an address may, but never inside a word, which a reader types as it is printed.
 */
export function codePoints(text: string, { from, to }: TextRange): number[] {
  return [...text.slice(from, to).matchAll(/\S+/g)].flatMap(({ 0: { length }, index }) => {
    const word = { from: from + index, to: from + index + length };
    return [...addressPoints(text, word)].flatMap(([offset, penalty]) =>
      penalty === insideCompound ? [offset] : [],
    );
  });
}

/** Characters before and after a break. */
const leastPart = 3;

/**
 * A solidus, and what separates the fields of a query, shows at the end of a line that the address goes on; a full stop,
 * hyphen or @ would look there like the end of a sentence or a hyphen of the line, so it begins the next line
 * (The Chicago Manual of Style, on URLs and line breaks).
 */
const endsPart = /[/:?&=#]/;
const beginsPart = /[.@_~%+-]/;
const isWord = /[a-z\d]/i;
