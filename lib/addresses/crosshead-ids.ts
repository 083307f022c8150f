/**
 * Names the crossheads of an article by their texts, so that a link can lead to one: `/2023-03-10/huiji-park#第二节`.
 * Of crossheads with the same text, the later ones get a number: `第二节-2`.
 *
 * @returns the ids in the order of the texts
 */
export function nameCrossheads(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return texts.map((text) => {
    const name = text.trim().replace(/\s+/g, '-');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count > 1 ? `${name}-${count}` : name;
  });
}
