import type { Finding } from '../diagnostic';

/** Describes a character that prints nothing and was removed. */
export function describeInvisible(character: string): Finding {
  return {
    code: 'invisible',
    severity: 'warning',
    message: `an invisible character U+${toCodePoint(character)}`,
    fix: 'delete it',
  };
}

/** Returns the code point of a character as Unicode writes it: 200B. */
export function toCodePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
