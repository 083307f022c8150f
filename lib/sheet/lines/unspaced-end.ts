import { isJoined } from '@/lib/layout/lines/tokenize';
import type { TextRun } from '../sheet-item';

/**
 * True if browsers ignore the letter-spacing of a line's last run: it is a mark after Arabic or Mongolian letters, for
 * whose script they take it (CSS Text 4, `letter-spacing`; UAX #24, Common).
 */
export function hasUnspacedEnd(runs: readonly TextRun[]): boolean {
  const end = Array.from(runs.at(-1)?.text ?? '');
  if (end.some(hasScript)) return false;
  const lastLetter = Array.from(runs.map(({ text }) => text).join('')).findLast(hasScript) ?? '';
  return isJoined(lastLetter);
}

const hasScript = (letter: string): boolean =>
  /[^\p{Script=Common}\p{Script=Inherited}]/u.test(letter);
