/** What becomes of the tags of raw HTML, and what to write instead of them. */

export interface HtmlTag {
  /** In lower case: `td`; empty for a comment, a declaration or an instruction. */
  name: string;
  isClosing: boolean;
}

/** Parses a piece of HTML that Markdown found: one tag, comment or declaration. */
export function parseTag(value: string): HtmlTag {
  const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9:-]*)/i.exec(value.trim()) ?? [];
  return { name: name.toLowerCase(), isClosing: slash !== '' };
}

/** Tags between which a browser begins a new line. */
export const blockTags: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul ' +
    'w:p w:tr'
  ).split(' '),
);

export const cellTags: ReadonlySet<string> = new Set(['td', 'th', 'w:tc']);

/** Elements that have no closing tag. */
export const emptyTags: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose content is no text. */
export const codeTags: ReadonlySet<string> = new Set(['script', 'style']);

/** What to write instead of a tag, by its name. */
const fixes: Readonly<Record<string, string>> = {
  a: 'write [text](address)',
  audio: 'write a link: [text](address)',
  b: 'write **…**',
  br: 'end the line with a backslash',
  em: 'write *…*',
  embed: 'write a link: [text](address)',
  h1: 'write ## and a space before it',
  h2: 'write ## and a space before it',
  h3: 'write ### and a space before it',
  i: 'write *…*',
  iframe: 'write a link: [text](address)',
  img: 'write ![description](picture.jpg)',
  li: 'write each item on a line after - and a space',
  ruby: 'write the reading in brackets after the word',
  script: 'remove it',
  strong: 'write **…**',
  style: 'remove it',
  sub: 'write the character itself: CO₂',
  sup: 'write the character itself: m²',
  table: 'write a table: lines of cells between |, the second of them | --- | --- |',
  video: 'write a link: [text](address)',
};

/** Returns what to write instead of these tags, by the first of them that has an equivalent. */
export function findTagFix(tags: readonly HtmlTag[]): string {
  const known = tags.find(({ name }) => Object.hasOwn(fixes, name));
  return (known && fixes[known.name]) ?? 'write Markdown or plain text';
}
