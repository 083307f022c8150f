import { escapeMarkup } from '@/lib/language/escape-markup';

/** Writes XML as text, for feeds and sitemaps, and HTML of elements that have contents. */

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
    .map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`);
  const open = `<${name}${written.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

/** Writes an element that contains only text; an empty string if the text is undefined. */
export function textElement(
  name: string,
  text: string | undefined,
  attributes: Record<string, string> = {},
): string {
  return text === undefined ? '' : element(name, attributes, [escapeMarkup(text)]);
}

/** Writes a document with its XML declaration. */
export function toXmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
