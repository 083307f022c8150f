import type { Element } from 'hast';

/** True for a signature with its date (落款), which no summary has. */
export function isSignOff({ properties }: Element): boolean {
  return String(properties.className ?? '') === 'sign-off';
}
