/** Classes of characters by their behaviour at line breaks; lines/character-class.ts assigns them. */
export type CharacterClass =
  | 'opening'
  | 'openingParen'
  | 'closing'
  | 'fullStop'
  | 'closingParen'
  | 'apostrophe'
  | 'nonstarter'
  | 'exclamation'
  | 'ellipsis'
  | 'dash'
  | 'postfix'
  | 'prefix'
  | 'digit'
  | 'hyphen'
  | 'breakAfter'
  | 'slash'
  | 'infix'
  | 'quote'
  | 'space'
  | 'glue'
  | 'letter'
  | 'han';

/**
 * Values of the Unicode property Line_Break (UAX #14, table 1). Three groups are one value each, because lines
 * treat their members alike: `AL` also covers HL, SA, BB, combining marks and unassigned characters, `BA` also
 * HH (the hyphen U+2010), and `ID` also Hangul (H2, H3, JL, JV, JT) and emoji (EB, EM, RI).
 */
export type LineBreak =
  | 'AI'
  | 'AL'
  | 'B2'
  | 'BA'
  | 'CJ'
  | 'CL'
  | 'CP'
  | 'EX'
  | 'GL'
  | 'HY'
  | 'ID'
  | 'IN'
  | 'IS'
  | 'NS'
  | 'NU'
  | 'OP'
  | 'PO'
  | 'PR'
  | 'QU'
  | 'SP'
  | 'SY'
  | 'WJ'
  | 'ZW';

/** The properties of the Unicode Character Database that line breaking depends on. */
export interface UnicodeProperties {
  lineBreak: (codePoint: number) => LineBreak;
  /** True for East_Asian_Width Fullwidth, Wide and Halfwidth (UAX #11): characters made for East Asian text. */
  isEastAsian: (codePoint: number) => boolean;
}
