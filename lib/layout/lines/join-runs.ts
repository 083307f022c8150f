import type { Piece } from '../model/typeset-text';

/** A stretch of styled text to be set; `Run` of a story, or the engine's own byline. */
export interface StyledRun {
  text: string;
  style?: Piece['style'];
  href?: string;
}

/** The text of all runs as one, so that breaking rules see through styles. */
export interface JoinedRuns {
  text: string;
  /** Each run with the offset in `text` where it ends, in order; empty runs are left out. */
  stretches: { run: StyledRun; end: number }[];
}

/** Joins runs; white space folds as on the web: one space (a full one wins), none at either end. */
export function joinRuns(runs: readonly StyledRun[]): JoinedRuns {
  let text = '';
  const stretches: JoinedRuns['stretches'] = [];
  for (const run of runs) {
    const folded = run.text.replace(/[ \t\n\r\f\u3000]+/g, foldSpace);
    text += text === '' || /[ \u3000]$/.test(text) ? folded.replace(/^[ \u3000]/, '') : folded;
    if (text.length > (stretches.at(-1)?.end ?? 0)) stretches.push({ run, end: text.length });
  }
  return { text: text.replace(/[ \u3000]$/, ''), stretches };
}

const foldSpace = (white: string) => (white.includes('\u3000') ? '\u3000' : ' ');
