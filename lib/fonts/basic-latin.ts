import { fromAddress, toAddress } from './character-set';

/**
 * The characters of Latin fonts that are in the same file for all views, so that a reader's browser fetches each
 * font once: those of English, of most names from western Europe, and the marks. In the order of addresses.
 */
export const basicLatin = sorted(
  `${charactersFrom(0x20, 0x7e)}${charactersFrom(0xa0, 0xff)}ŒœŠšŽžŸ‐–—‘’‚“”„†‡•…‰‹›€™−`,
);

function charactersFrom(first: number, last: number): string {
  const points = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return String.fromCodePoint(...points);
}

function sorted(characters: string): string {
  return fromAddress(toAddress(characters)) ?? '';
}
