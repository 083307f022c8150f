/**
 * The forms of blocks of which no parser is needed to know what they are: text without any Markdown, or with certain
 * forms of it. A block is what lies between two empty lines.
 */

/** Matches one or more empty lines, at the start of the text also none. Split by it, a text has blocks at even places. */
export const betweenBlocks = /((?:^|\n)(?:[ \t]*\n)+)/;

/** A paragraph: no line begins with a mark or ends with white, and none has a character that means something. */
const paragraph =
  /^(?:(?![ \t]|[-+=#>|:~]|\d{1,9}[.)])[^\\`*_~[\]<>&|@\t\r\0\n]*[^\\`*_~[\]<>&|@\s\0](?:\n|$))+$/u;

/** The same with stars: they may make a word bold, but begin no list and are no rule. */
const paragraphWithStars =
  /^(?:(?![ \t]|[-+=#>|:~]|\d{1,9}[.)]|\*(?!\*[^\s*]))[^\\`_~[\]<>&|@\t\r\0\n]*[^\\`_~[\]<>&|@\s\0](?:\n|$))+$/u;

const address = /www\.|\/\//i;

/** True for a paragraph of nothing but text. It may end with a line feed. */
export function isPlainParagraph(block: string): boolean {
  return paragraph.test(block) && !address.test(block);
}

/** True for a paragraph of text that may have words in bold or italics. */
export function isParagraphWithStars(block: string): boolean {
  return paragraphWithStars.test(block) && !address.test(block);
}

/** A heading of one line that is nothing but text. */
export interface PlainHeading {
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** The marks before the text, with the white behind them. */
  opening: string;
  value: string;
}

const heading =
  /^((#{1,6})[ \t]+)([^\\`*_~[\]<>&|@#\s\0](?:[^\\`*_~[\]<>&|@#\t\r\0\n]*[^\\`*_~[\]<>&|@#\s\0])?)$/u;

/** Returns undefined for a block of any other form. */
export function findPlainHeading(block: string): PlainHeading | undefined {
  const [, opening, marks, value] = heading.exec(block) ?? [];
  if (opening === undefined || marks === undefined || value === undefined) return undefined;
  return address.test(value) ? undefined : { depth: depths[marks.length - 1] ?? 6, opening, value };
}

const depths = [1, 2, 3, 4, 5, 6] as const;

/** A paragraph of one line that begins with words in bold. */
export interface BoldLead {
  bold: string;
  /** What follows the stars; may be empty. */
  rest: string;
}

/**
 * Only where the stars certainly are bold: those that open are before a letter, those that close after a letter, or
 * between a mark and a Chinese character.
 */
const boldLead =
  /^\*\*([\p{L}\p{N}](?:[^\\`*_~[\]<>&|@\t\r\0\n]*(?:[\p{L}\p{N}]|[。，！？：；](?=\*\*(?:\p{Script=Han}|$))))?)\*\*((?:\p{L}(?:[^\\`*_~[\]<>&|@\t\r\0\n]*[^\\`*_~[\]<>&|@\s\0])?)?)$/u;

/** Returns undefined for a block of any other form. */
export function findBoldLead(block: string): BoldLead | undefined {
  const [, bold, rest] = boldLead.exec(block) ?? [];
  if (bold === undefined || rest === undefined || address.test(block)) return undefined;
  return { bold, rest };
}

/** A paragraph that is nothing but a picture. */
export interface PlainPicture {
  alt: string;
  url: string;
  title: string | null;
}

/** Its description may be empty, its address is a file name, and its title is in quotes. */
const picture =
  /^!\[((?:[^\\`*_~[\]<>&|@!:\s\0](?:[^\\`*_~[\]<>&|@!:\t\r\0\n]*[^\\`*_~[\]<>&|@!:\s\0])?)?)\]\(([\p{L}\p{N}][\p{L}\p{N}.-]*)(?: "([^\\"&\t\r\0\n]+)")?\)$/u;

/** Returns undefined for a block of any other form. */
export function findPlainPicture(block: string): PlainPicture | undefined {
  const [, alt, url, title = null] = picture.exec(block) ?? [];
  if (alt === undefined || url === undefined || address.test(block)) return undefined;
  return { alt, url, title };
}
