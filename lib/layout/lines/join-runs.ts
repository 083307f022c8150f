import type { Piece } from '../model/typeset-text';

/** Text in one style: a `Run` of a story, or a run-in byline. */
export interface StyledRun {
  text: string;
  style?: Piece['style'];
  href?: string;
  language?: string;
}

/** The text of several runs as one, so that line-break rules work across changes of style. */
export interface JoinedRuns {
  text: string;
  /** The runs that are not empty, in order, each with the offset in `text` where it ends. */
  stretches: { run: StyledRun; end: number }[];
}

/**
 * Joins runs and collapses white space as browsers do: several become one space (an ideographic one if one of
 * them is), and none is left at either end.
 */
export function joinRuns(runs: readonly StyledRun[]): JoinedRuns {
  let text = '';
  let last = ' ';
  const stretches: JoinedRuns['stretches'] = [];
  for (const run of runs) {
    const folded = run.text.replace(/[ \t\n\r\f\u3000]+/g, foldSpace);
    const added = isSpace(last) ? folded.replace(/^[ \u3000]/, '') : folded;
    if (added === '') continue;
    text += added;
    last = added.slice(-1);
    stretches.push({ run, end: text.length });
  }
  return { text: text.replace(/[ \u3000]$/, ''), stretches };
}

const isSpace = (character: string): boolean => character === ' ' || character === '\u3000';

const foldSpace = (white: string) => (white.includes('\u3000') ? '\u3000' : ' ');
