import type { Credit } from '../byline-vocabulary';

/** Splits a text at its spaces. */
export const words = (line: string): string[] => line.split(' ');

/** Returns labels with the same credits; they are separated by spaces in the text. */
export function labels(line: string, ...credits: Credit[]): Record<string, readonly Credit[]> {
  return Object.fromEntries(words(line).map((label) => [label, credits]));
}
