import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** Replaces the character references of XML and HTML by their characters: `&amp;`, `&#8212;`, `&#x2014;`. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,31}));/gi,
    (whole, decimal, hexadecimal, name) => {
      if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
