/**
 * Returns how many characters after a digit belong to the number. No line breaks between a number and its unit:
 * 328亿元, 5000多名, 3月. CLREQ (#prohibition_rules_for_unbreakable_marks) binds figures to each other, to % ‰ ° ℃, to
 * signs and to currency marks; that Han units stay with them is practice.
 *
 * @param offset offset of the character after the digit
 * @param numberUnit `Typography.numberUnit` of the text's language
 */
export function numberUnitLength(
  text: string,
  offset: number,
  numberUnit: RegExp | undefined,
): number {
  return matchNumberUnit(text, offset, numberUnit).length;
}

/**
 * Returns the same, and the offset at which the unit begins: 4500|米, 172.6万|人次; undefined where there is none, or in
 * a language whose units are never parted.
 */
export function matchNumberUnit(
  text: string,
  offset: number,
  numberUnit: RegExp | undefined,
): { length: number; unitAt?: number } {
  if (numberUnit === undefined) return { length: 0 };
  numberUnit.lastIndex = offset;
  const match = numberUnit.exec(text);
  const { length } = match?.[0] ?? '';
  const unit = match?.groups?.unit;
  return unit ? { length, unitAt: offset + length - unit.length } : { length };
}
