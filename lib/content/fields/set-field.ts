import { isMap, parseDocument, stringify } from 'yaml';

/**
 * Sets one field in the front matter of an article. All else remains as it is written: order, comments, line ends, and
 * the text below.
 *
 * @returns undefined if the text has no front matter that can be parsed
 */
export function setField(text: string, name: string, value: unknown): string | undefined {
  const [whole, opening = '', yaml = '', closing = ''] = frontMatter.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const document = parseDocument(yaml);
  const { contents, errors } = document;
  if (errors.length > 0 || !isMap(contents)) return undefined;
  const end = opening.endsWith('\r\n') ? '\r\n' : '\n';
  const withEnds = (lines: string) => lines.replaceAll(/\r?\n/g, end);
  const rest = closing + text.slice(whole.length);
  // A new field is a line below the others, so that none of them is written again.
  if (!document.has(name) && !contents.flow) {
    return opening + yaml + withEnds(stringify({ [name]: value }, style)) + rest;
  }
  document.set(name, value);
  return opening + withEnds(document.toString(style)) + rest;
}

/** The fences and what is between them. */
const frontMatter = /^(\uFEFF?---[ \t]*\r?\n)((?:[^\n]*\n)*?)(---[ \t]*(?:\r?\n|$))/;

/** As editors write: long lines are not folded, and there is no white inside brackets. */
const style = { lineWidth: 0, flowCollectionPadding: false };
