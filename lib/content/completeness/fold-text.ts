/**
 * Folds a text for comparing what was written with what is printed: without white space, and with one form for
 * characters that typography replaces by others. Full-width marks and letters fold to half-width ones, quotation
 * marks to one kind, dashes and dots to a single one.
 */

export interface FoldedText {
  /** Characters (code points). */
  characters: string[];
  /** The position in the text of each of them, in UTF-16 code units. */
  indexes: number[];
}

export function foldText(text: string): FoldedText {
  const folded: FoldedText = { characters: [], indexes: [] };
  const forms = new Map<string, string>();
  let index = 0;
  for (const character of text) {
    const form = forms.get(character) ?? foldCharacter(character);
    forms.set(character, form);
    const isRepeated = runs.has(form) && folded.characters.at(-1) === form;
    if (form !== '' && !isRepeated) {
      folded.characters.push(form);
      folded.indexes.push(index);
    }
    index += character.length;
  }
  return folded;
}

/** Marks of which several in a row are one: -- is set as –, ... as …. */
const runs: ReadonlySet<string> = new Set(['-', '.']);

function foldCharacter(character: string): string {
  if (/[\s\u2028\uFFFC\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(character)) return '';
  if (/[\uFF01-\uFF5E]/.test(character)) {
    return foldCharacter(String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  }
  if (/["'`´‘’‚‛“”„‟«»‹›「」『』〝〞〟′″]/.test(character)) return '"';
  if (/[-‐‑‒–—―−─⸺⸻]/.test(character)) return '-';
  return /[.…⋯。]/.test(character) ? '.' : character;
}
