/** The longest utterance in seconds: voices of Chrome that are on a server stop after fifteen, without an event. */
export const longestSeconds = 14;

/** Returns how long a voice takes at its normal speed, in seconds. */
export function secondsOf(text: string, pace: number): number {
  return countLetters(text) / pace;
}

/** How long a digit takes in the middle of a number: 2856 has four, and thirty-three letters or seven characters when it is said. */
export const secondsOfDigit = 0.4;

/** White space and marks take no time of their own. */
export function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
