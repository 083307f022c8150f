/** Fills in the names in braces of a message: `fillText('{percent} kept', { percent: '12%' })`. */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
