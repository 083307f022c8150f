import { languageOf } from './find-language';
import { lettersOf, type WritingSystem, writingSystems } from './script-languages';

/** The scripts of languages that are written in more than the one of their code (ISO 15924). */
const mixedScripts: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

export interface SplitSystems {
  own: readonly WritingSystem[];
  foreign: readonly WritingSystem[];
  /** Matches a letter of the foreign ones: most texts have none, and need no further look. */
  foreignLetter: RegExp;
}

const cache = new Map<string, SplitSystems>();
/** A paper needs two: its own language, and that of a foreign article. */
const mostTags = 100;

/** Splits the writing systems into those of a language and all others. */
export function splitSystems(tag: string): SplitSystems {
  const cached = cache.get(tag);
  if (cached) return cached;
  const { script: code } = languageOf(tag).covers;
  const codes = mixedScripts[code] ?? [code];
  const own = writingSystems.filter(({ scripts }) => scripts.some((one) => codes.includes(one)));
  // Of a script that is not in the table, nothing can be told apart.
  const foreign = own.length > 0 ? writingSystems.filter((one) => !own.includes(one)) : [];
  const letters = foreign.map(lettersOf).join('');
  const foreignLetter = new RegExp(letters === '' ? '(?!)' : `[${letters}]`, 'u');
  const split = { own, foreign, foreignLetter };
  if (cache.size < mostTags) cache.set(tag, split);
  return split;
}
