/**
 * Returns how many characters after a digit belong to the number. No line breaks between a number and its
 * unit (CLREQ #prohibition_rules_for_unbreakable_marks): 328亿元, 5000多名, 3月.
 *
 * @param offset offset of the character after the digit
 * @param numberUnit `Typography.numberUnit` of the text's language
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
