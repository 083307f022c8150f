/** The YAML of a file, between its two lines of `---`. */
export interface FrontMatter {
  /** Offsets of the YAML in the file. */
  start: number;
  end: number;
  /** The YAML, as long as in the file, with every line end as one line feed. */
  yaml: string;
  /** The line end of the file. */
  lineEnd: '\n' | '\r\n' | '\r';
}

const opening = /^\uFEFF?---[ \t]*(\r\n|\n|\r)/;
const closing = /(?:^|\n)(---[ \t]*(?:\n|$))/;

/** Finds the front matter of an article; undefined if the file does not begin with one. */
export function locateFrontMatter(text: string): FrontMatter | undefined {
  const [whole, mark] = opening.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const start = whole.length;
  const rest = toLineFeeds(text.slice(start));
  const found = closing.exec(rest);
  if (!found) return undefined;
  const length = found.index + found[0].length - (found[1]?.length ?? 0);
  const lineEnd = mark === '\r\n' || mark === '\r' ? mark : '\n';
  return { start, end: start + length, yaml: rest.slice(0, length), lineEnd };
}

/** A space before a line feed means nothing in YAML, so no offset changes. */
function toLineFeeds(text: string): string {
  return text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
}
