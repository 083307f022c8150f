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
  return breakLines(text, most - indent.length).map((line) => indent + line.trimEnd());
}

/**
 * Wraps a paragraph so that programs may join its lines again and wrap them for their own window (RFC 3676 with
 * `delsp=yes`): each line but the last ends with a space, which is deleted when lines are joined. So between words there are
 * two, and between wide characters there is one.
 *
 * @param most cells of a line, without that space
 */
export function flowText(text: string, most: number): string[] {
  const lines = breakLines(text, most);
  return lines.map((line, index) => {
    const own = stuff(line);
    if (index === lines.length - 1) return own.trimEnd();
    return `${own.replace(/[ \t\n]+$/, ' ')} `;
  });
}

/** A line that begins as a quotation, as a flowed space or as the next message has a space before it (RFC 3676, 4.4). */
const stuff = (line: string): string => (/^(?: |>|From )/.test(line) ? ` ${line}` : line);

/** Returns lines with the white at their ends. */
function breakLines(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of text.match(units) ?? []) {
    const isWhite = unit.trim() === '';
    if (widthOf(line + unit) <= most || line === '') {
      if (line !== '' || !isWhite) line += unit;
    } else {
      lines.push(isWhite ? line + unit : line);
      line = isWhite ? '' : unit;
    }
  }
  if (line.trim() !== '') lines.push(line);
  return lines;
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
