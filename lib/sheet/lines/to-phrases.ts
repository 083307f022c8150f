import { languageOf } from '@/lib/language/find-language';
import type { TextRun } from '../sheet-item';

/** Runs of a line that are ordered as one: a phrase that runs from right to left, or a single other run. */
export interface Phrase {
  isRightToLeft: boolean;
  /** Only a phrase from right to left has more than one. */
  runs: [TextRun, ...TextRun[]];
}

/**
 * Joins consecutive runs in one language that runs from right to left. Each alone would be isolated from its neighbours (HTML,
 * `dir`), and the parts of a phrase that has a bold word would be read from left to right.
 */
export function toPhrases(runs: readonly TextRun[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (const run of runs) {
    const last = phrases.at(-1);
    if (last?.isRightToLeft && last.runs[0].language === run.language) last.runs.push(run);
    else phrases.push({ isRightToLeft: runsLeft(run), runs: [run] });
  }
  return phrases;
}

const runsLeft = ({ language }: TextRun): boolean =>
  language !== undefined && languageOf(language).direction === 'rtl';
