import type { Role } from '../byline-vocabulary';

/** Splits a text at its spaces. */
export const words = (line: string): string[] => line.split(' ');

/** Returns marks with the same roles; they are separated by spaces in the text. */
export function marks(line: string, ...roles: Role[]): Record<string, readonly Role[]> {
  return Object.fromEntries(words(line).map((mark) => [mark, roles]));
}
