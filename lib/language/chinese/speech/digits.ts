const digitNames = [...'零一二三四五六七八九'];

/** Read digit by digit, as years are: 1 is 一. */
export const plainDigits = (digits = ''): string => spellDigits(digits, '一');

/** @param one how the digit 1 is said: 幺 in telephone numbers of the mainland */
export function spellDigits(digits: string, one: string): string {
  return digits.replace(/\d/g, (digit) =>
    digit === '1' ? one : (digitNames[Number(digit)] ?? digit),
  );
}
