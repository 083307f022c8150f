import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Wraps a paragraph for a screen of cells, as e-mail has it (RFC 3676, 4.2): a wide character takes two cells (UAX 11).
 * Between wide characters a line may end, but none begins with a closing mark or ends with an opening one (CLREQ, 3.1.4).
 * What has no place to break, such as an address, is longer than the line.
 *
 * @param most cells of a line
 * @param indent begins every line
 */
export function wrapText(text: string, most: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of text.match(units) ?? []) {
    const isWhite = unit.trim() === '';
    if (indent.length + widthOf(line + unit) <= most || line === '') {
      if (line !== '' || !isWhite) line += unit;
    } else {
      lines.push(line);
      line = isWhite ? '' : unit;
    }
  }
  if (line.trim() !== '') lines.push(line);
  return lines.map((one) => indent + one.trimEnd());
}

const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]`;
const opening = String.raw`[“‘「『（【〔《〈\[(]`;
const closing = String.raw`[”’」』）】〕》〉\])，。、；：？！…—～·,.;:?!%％]`;

/** White, a wide character or a word, each with the marks that belong to it. */
const units = new RegExp(
  String.raw`[ \t\n\u3000]+|${opening}*(?:(?!${closing})${wide}|(?:(?!${wide}|[ \t\n]).)+)${closing}*|.`,
  'gu',
);

/** Returns the cells of a text. Quotation marks and dashes of Chinese are as wide as its characters. */
export function widthOf(text: string): number {
  const isAmbiguousWide = /\p{Script=Han}/u.test(text);
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: isAmbiguousWide });
  }
  return width;
}
