import type { Role } from '../byline-vocabulary';

/** Words from a line of them. */
export const words = (line: string): string[] => line.split(' ');

/** Marks from a line of them, all with the same roles. */
export function marks(line: string, ...roles: Role[]): Record<string, readonly Role[]> {
  return Object.fromEntries(words(line).map((mark) => [mark, roles]));
}
