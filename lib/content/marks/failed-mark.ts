/** A mark that is printed although its writer meant it to take effect. */
export interface FailedMark {
  code: string;
  /** By default it is a warning. */
  severity?: 'error';
  /** With the flags g and u (or v). The text that it matches is quoted, and its named groups are given to `fix`. */
  pattern: RegExp;
  message: (quoted: string) => string;
  fix: (groups: Readonly<Record<string, string>>, quoted: string) => string;
}

export const printedAsWritten = (quoted: string) => `“${quoted}” is printed as it is written`;

/** The start of a paragraph or of a line in it. */
export const lineStart = '(?<=^|\\n)';
