import { foldText } from './fold-text';

/** Returns the index in a written text of the first character that a printed text lacks; undefined if it has all. */
export function findUnprinted(written: string, printed: string): number | undefined {
  const { characters, indexes } = foldText(written);
  const result = foldText(printed).characters;
  let next = 0;
  for (const [index, character] of characters.entries()) {
    next = result.indexOf(character, next) + 1;
    if (next === 0) return indexes[index];
  }
  return undefined;
}
