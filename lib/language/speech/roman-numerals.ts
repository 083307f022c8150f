/** Roman numerals up to 39: those of centuries, kings and wars. */
export function romanValue(numeral: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  const units = [...numeral].map((letter) => values[letter] ?? 0);
  return units.reduce((sum, unit, at) => sum + (unit < (units[at + 1] ?? 0) ? -unit : unit), 0);
}

/** From II to XXXIX. `I` alone is a word in English and a letter elsewhere. */
export const romanSource = '(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{2,3})';
