import type { CharacterClass, LineBreak, UnicodeProperties } from '../model/line-break-class';
import type { Typography } from '../model/typography';

/** What the class of a character depends on besides the character. */
export interface ClassSource {
  unicode: UnicodeProperties;
  typography: Pick<Typography, 'hasWordSpaces'>;
}

/**
 * Returns the class of a token by its first character: by the exceptions below, and else by Unicode. Half- and
 * full-width forms of a class break alike; mark-white.ts handles the white of full-width forms.
 *
 * Limit: in scripts without spaces other than Han, kana and hangul (Thai, Khmer) characters count as letters, so
 * that lines break only at spaces.
 */
export function characterClass(
  text: string,
  { unicode, typography: { hasWordSpaces } }: ClassSource,
): CharacterClass {
  // All excepted characters are one UTF-16 code unit.
  const first = text.charAt(0);
  const excepted = hasWordSpaces ? exceptionsAmongWords : eastAsianExceptions;
  const own = excepted.get(first);
  if (own !== undefined) return own;
  if (isEmojiSequence(text)) return 'han';
  const codePoint = text.codePointAt(0) ?? 0;
  const value = unicode.lineBreak(codePoint);
  switch (value) {
    case 'AI':
    case 'AL':
      return !hasWordSpaces && isSymbol(codePoint) ? 'han' : 'letter';
    case 'OP':
      return unicode.isEastAsian(codePoint) ? 'opening' : 'openingParen';
    case 'CL':
      return unicode.isEastAsian(codePoint) ? 'closing' : 'closingParen';
    case 'QU':
      return hasWordSpaces ? 'quote' : quoteClass(codePoint);
    default:
      return classOf[value];
  }
}

/** Characters that behave otherwise than Unicode says in every language. */
const exceptions: Exceptions = [
  // The stops that end a sentence do not lose their white (JLREQ #line_adjustment, table 5).
  ['fullStop', '。．｡﹒'],
  // Also a closing quote; between letters it is part of the word.
  ['apostrophe', '’'],
  // The small form of 、 (class CL); Unicode leaves it an ideograph.
  ['closing', '﹑'],
  // Dropped at the ends of lines like other spaces.
  ['space', '\u3000'],
  // Full-width connectors and the solidus (GB/T 15834 §5.1, CLREQ #prohibition_rules_for_line_start_end).
  ['nonstarter', '～－﹣﹘'],
  ['slash', '／'],
];

/** Characters that behave otherwise in text of full-width characters (Chinese, Japanese). */
const eastAsianExceptions = toTable([
  ...exceptions,
  // The interpunct of names, in all forms that keyboards write, never begins a line (GB/T 15834 §5.1,
  // CLREQ #prohibition_rules_for_line_start_end).
  ['nonstarter', '·•‧∙⋅'],
  // The dash of two em, as it is typed in Taiwan and in Japan, is whole (CLREQ
  // #prohibition_rules_for_unbreakable_marks, JLREQ cl-08).
  ['dash', '─―'],
  // Tone marks stay with their Bopomofo syllable: three of them follow it, and ˙ may also precede it (CLREQ on
  // Zhuyin).
  ['nonstarter', 'ˊˇˋ'],
  ['quote', '˙'],
]);

/** Characters that behave otherwise in text whose words have spaces between them. */
const exceptionsAmongWords = toTable([
  ...exceptions,
  // Between letters part of the word, like an apostrophe (Catalan col·legi); else it never begins a line, as
  // between two names in Korean.
  ['apostrophe', '·'],
]);

type Exceptions = readonly (readonly [CharacterClass, string])[];

function toTable(rows: Exceptions): ReadonlyMap<string, CharacterClass> {
  return new Map(rows.flatMap(([name, marks]) => [...marks].map((each) => [each, name] as const)));
}

/**
 * True for arrows, circled numbers and shapes, which Chinese and Japanese papers set like Han (UAX #14 leaves
 * most of them open: class AI), and for private characters, which are rare Han there.
 */
function isSymbol(codePoint: number): boolean {
  return symbolBlocks.some(([first, last]) => codePoint >= first && codePoint <= last);
}

const symbolBlocks: readonly (readonly [number, number])[] = [
  // Arrows.
  [0x2190, 0x21ff],
  // Miscellaneous Technical to Dingbats.
  [0x2300, 0x27bf],
  // Miscellaneous Symbols and Arrows.
  [0x2b00, 0x2bff],
  // Private use.
  [0xe000, 0xf8ff],
  [0xf0000, 0x10ffff],
];

/** A sign that a variation selector or a keycap makes an emoji. */
const isEmojiSequence = (text: string): boolean =>
  text.length > 1 && (text.includes('\ufe0f') || text.includes('\u20e3'));

/** In Chinese and Japanese quotation marks always face one way; elsewhere “ may close („so“) and » open. */
function quoteClass(codePoint: number): CharacterClass {
  const mark = String.fromCodePoint(codePoint);
  if (/\p{Pi}/u.test(mark)) return 'opening';
  return /\p{Pf}/u.test(mark) ? 'closing' : 'quote';
}

/** The class of each value of Line_Break that decides alone. */
const classOf: Record<Exclude<LineBreak, 'AI' | 'AL' | 'CL' | 'OP' | 'QU'>, CharacterClass> = {
  B2: 'dash',
  // The en dash and the true hyphen never begin a line and may end one.
  BA: 'breakAfter',
  // Small kana and the long vowel mark never begin a line, as in strict Japanese typesetting (JLREQ).
  CJ: 'nonstarter',
  CP: 'closingParen',
  EX: 'exclamation',
  // No-break spaces and the word joiner prevent breaks on both sides.
  GL: 'glue',
  HY: 'hyphen',
  ID: 'han',
  IN: 'ellipsis',
  IS: 'infix',
  NS: 'nonstarter',
  NU: 'digit',
  PO: 'postfix',
  PR: 'prefix',
  SP: 'space',
  SY: 'slash',
  WJ: 'glue',
  ZW: 'breakAfter',
};
