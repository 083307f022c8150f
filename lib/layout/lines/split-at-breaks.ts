import type { StyledRun } from './join-runs';

/**
 * Splits a text at its hard breaks: the line feeds in its runs (class BK of UAX #14), which the author wrote as
 * breaks (verse, addresses, programmes). Returns the runs of each line that has text.
 */
export function splitAtBreaks(runs: readonly StyledRun[]): StyledRun[][] {
  const parts: StyledRun[][] = [[]];
  for (const run of runs) {
    const [own = '', ...further] = run.text.split('\n');
    parts.at(-1)?.push({ ...run, text: own });
    for (const text of further) parts.push([{ ...run, text }]);
  }
  return parts.filter((part) => part.some(({ text }) => text.trim() !== ''));
}

/** True when a text has a hard break. */
export function hasHardBreak(runs: readonly StyledRun[]): boolean {
  return runs.some(({ text }) => text.includes('\n'));
}

/** True when a hard break is the first thing in a text, as where a story was cut at one. */
export function beginsWithBreak(runs: readonly StyledRun[]): boolean {
  return /^\s*\n/.test(runs.map(({ text }) => text).join(''));
}
