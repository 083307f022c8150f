/**
 * Finds the source of each character of a text node. The value of a node is its source without escapes, character
 * references (`&amp;`) and the prefixes of its lines (indents, the `>` of quotations).
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { InlineCode, Text } from 'mdast';

export interface TextMap {
  /** The offset in the source of each UTF-16 code unit of the value. */
  offsets: number[];
  /** True for each code unit that an escape or a character reference made. */
  escaped: boolean[];
}

export function mapText({ type, value, position }: Text | InlineCode, source: string): TextMap {
  const map: TextMap = { offsets: [], escaped: [] };
  let at = position?.start.offset ?? 0;
  const isCode = type === 'inlineCode';
  while (map.offsets.length < value.length) {
    const index = map.offsets.length;
    const unit = value.charAt(index);
    const made = isCode ? undefined : findMade(source, at);
    if (made && value.startsWith(made.text, index)) {
      for (const _ of made.text.split('')) add(map, at + made.skip, true);
      at += made.length;
      continue;
    }
    at = findUnit(unit, source, at);
    add(map, at, false);
    at = unit === '\n' ? skipPrefix(source, at + 1) : at + 1;
  }
  return map;
}

function add({ offsets, escaped }: TextMap, offset: number, isEscaped: boolean): void {
  offsets.push(offset);
  escaped.push(isEscaped);
}

/** Returns the offset of a code unit, skipping the white space at the end of a line and the marks around code. */
function findUnit(unit: string, source: string, at: number): number {
  let next = at;
  while (
    next < source.length &&
    source.charAt(next) !== unit &&
    /[\s>`]/.test(source.charAt(next))
  ) {
    next += 1;
  }
  return source.charAt(next) === unit ? next : at;
}

function skipPrefix(source: string, at: number): number {
  let next = at;
  while (/[ \t>]/.test(source.charAt(next))) next += 1;
  return next;
}

interface Made {
  text: string;
  /** Code units of the source. */
  length: number;
  /** Code units of the source before the character itself: the backslash of an escape. */
  skip: number;
}

const backslash = /\\([!-/:-@[-`{-~])/y;
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z\d]{1,31}));/iy;

/** Returns the text that an escape or a character reference at an offset makes. */
function findMade(source: string, at: number): Made | undefined {
  const first = source.charAt(at);
  if (first === '\\') {
    backslash.lastIndex = at;
    const [written, text] = backslash.exec(source) ?? [];
    return written && text ? { text, length: written.length, skip: 1 } : undefined;
  }
  if (first !== '&') return undefined;
  reference.lastIndex = at;
  const [written, decimal, hexadecimal, name] = reference.exec(source) ?? [];
  if (written === undefined) return undefined;
  const text = name
    ? decodeNamedCharacterReference(name)
    : toCharacter(decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16));
  return text ? { text, length: written.length, skip: 0 } : undefined;
}

/** Markdown replaces numbers that are no characters by U+FFFD, as micromark does. */
function toCharacter(code: number): string {
  const isCharacter = code <= 0x10ffff && !/[\p{Cs}\p{Cc}]/u.test(String.fromCodePoint(code));
  return isCharacter || code === 9 || code === 10 ? String.fromCodePoint(code) : '\uFFFD';
}
