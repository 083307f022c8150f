/**
 * Finds a section of the paper by its id, or by one that it had before: both are in addresses and in the front matter of
 * articles of that time.
 */
export function findSection<S extends { id: string; aliases?: readonly string[] }>(
  sections: readonly S[],
  id: string,
): S | undefined {
  return (
    sections.find((section) => section.id === id) ??
    sections.find(({ aliases }) => aliases?.includes(id))
  );
}
