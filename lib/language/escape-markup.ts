const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // In attributes, a parser of XML would turn each of these into a space, and elsewhere a return into a newline.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/**
 * Returns a text as it is written in XML and HTML, also in an attribute in double quotes. Characters that XML 1.0 does not
 * allow are left out, because a single one makes a whole feed invalid.
 */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"\n\r\t]/g, (character) => entities[character] ?? character);
}
