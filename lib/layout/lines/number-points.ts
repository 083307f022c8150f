/**
 * Finds where long numbers may break that nobody says as one: those of identity cards, accounts and permits, also with
 * some figures hidden (410***********1234). They are the last choice, for lines that would else be beyond their limits.
 */
const longNumber = /(?<![\w.,*-])(?=[\d*]*\d)[\d*]{12,}(?![\w.,*-])/g;

/** Figures before and after a break. */
const leastPart = 4;

/** Returns the offsets in a text at which its long numbers may break. */
export function numberPoints(text: string): number[] {
  return [...text.matchAll(longNumber)].flatMap(({ 0: { length }, index }) =>
    Array.from(
      { length: length - 2 * leastPart + 1 },
      (_, position) => index + leastPart + position,
    ),
  );
}
