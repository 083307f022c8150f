/** Returns the first line of a text as a YAML value in quotes. */
export function quoteYaml(text: string): string {
  const line = text.split('\n', 1).join('').trim();
  return /["\\]/.test(line) ? `'${line.replaceAll("'", "''")}'` : `"${line}"`;
}
