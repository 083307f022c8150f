/** Writes XML as text, for feeds and sitemaps. All escaping of texts and attributes happens here. */

/**
 * Writes an element.
 *
 * @param attributes undefined ones are left out
 * @param children XML that is already written and escaped
 */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const open = `<${name}${written.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

/** Writes an element that contains only text; an empty string if the text is undefined. */
export function textElement(
  name: string,
  text: string | undefined,
  attributes: Record<string, string> = {},
): string {
  return text === undefined ? '' : element(name, attributes, [escapeXml(text)]);
}

/** Writes a document with its XML declaration. */
export function toXmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // In attributes, a parser would turn each of these into a space, and elsewhere a return into a newline.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Removes characters that XML 1.0 does not allow, because a single one makes a whole feed invalid. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"\n\r\t]/g, (character) => entities[character] ?? character);
}
