/** The longest utterance in seconds: voices of Chrome that are on a server stop after fifteen, without an event. */
export const longestSeconds = 14;

/** How long a digit takes inside a number: 2856 is four digits, and seven characters or 33 letters when it is said. */
export const secondsOfDigit = 0.4;

/** Returns how long a voice takes at its normal speed, in seconds. White space and marks take no time of their own. */
export function secondsOf(text: string, pace: number): number {
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / pace;
}
