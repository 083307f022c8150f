/**
 * Takes the place of `lib/language/chinese/han-variants.ts` in readers' browsers: the tables of all characters are ten
 * times as large as the script, so the index has those of the characters that the paper uses.
 */
let groups: ReadonlyMap<string, string> = new Map();

/** Returns the character by which all variants of a character are known; itself if it has none. */
export function foldVariant(character: string): string {
  return groups.get(character) ?? character;
}

export function setVariants([from, to]: readonly [from: string, to: string]): void {
  const forms = [...to];
  groups = new Map([...from].map((character, at) => [character, forms[at] ?? character]));
}
