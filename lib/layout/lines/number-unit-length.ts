/**
 * A number stays with its unit (CLREQ #prohibition_rules_for_unbreakable_marks): 328亿元, 5000多名, 3月.
 *
 * @param offset of the character behind a digit
 * @param numberUnit what belongs to a number in the language of the text; undefined where nothing does
 * @returns how many characters from there on belong to the number
 */
export function numberUnitLength(
  text: string,
  offset: number,
  numberUnit: RegExp | undefined,
): number {
  if (numberUnit === undefined) return 0;
  numberUnit.lastIndex = offset;
  return numberUnit.exec(text)?.[0].length ?? 0;
}
