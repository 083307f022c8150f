/** Fills a message that was sent as a text: `{minutes} min`. */
export function fillMessage(message: string, values: Readonly<Record<string, number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
