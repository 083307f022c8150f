import { toHundredths } from '../model/rounding';
import type { Columns, Em, Face, Story } from '../model/story';

/**
 * Sizes of headlines by rank, in em of the body. Newspapers keep a ladder for each rank and never mix
 * rungs: at 9 pt body the lead runs from 初号 42 pt up, seconds about 一号 26 pt, normal stories about 二号 21 pt,
 * small ones 小二 18 pt, briefs 四号 14 pt. Each rung is about a seventh above the one below, the least step an eye
 * sees (CLREQ asks for 10–20 % between levels). Ladders overlap by at most one rung, so rank stays legible.
 */
type Rank = Story['rank'];

const RUNGS: Record<Rank, Em[]> = {
  1: [3.25, 3.75, 4.25, 4.75, 5.5, 6.25, 7.25, 8.5, 10],
  2: [2.25, 2.5, 2.8, 3.15, 3.5, 4, 4.6, 5.3],
  3: [1.75, 2, 2.25, 2.5, 2.8, 3.2, 3.7],
  4: [1.5, 1.7, 1.9, 2.15, 2.4, 2.7],
  5: [1.25, 1.4, 1.6, 1.8, 2, 2.25],
};

/** The rung of the ladder that a rank takes on one column; each further column moves it up by this much. */
const HOME: Record<Rank, { onOneColumn: number; perColumn: number }> = {
  1: { onOneColumn: 0, perColumn: 0.75 },
  2: { onOneColumn: 0, perColumn: 0.75 },
  3: { onOneColumn: 0.5, perColumn: 0.75 },
  4: { onOneColumn: 1, perColumn: 0.6 },
  5: { onOneColumn: 1, perColumn: 0.6 },
};

export interface Rung {
  size: Em;
  /** Rungs away from where this rank stands on this span. */
  away: number;
}

/** The rungs a headline may take, from large to small; where the lead is small, those under it. */
export function listRungs(rank: Rank, span: Columns, under: Em): Rung[] {
  const { onOneColumn, perColumn } = HOME[rank];
  const home = Math.round(onOneColumn + perColumn * (span - 1));
  return RUNGS[rank]
    .map((size, index) => ({ size, away: index - home }))
    .filter(({ size }) => size < under)
    .toReversed();
}

/** Sizes for a headline too long for its whole ladder: each a seventh smaller, down to the body. */
export function listSmallerSizes(rank: Rank): Em[] {
  const sizes: Em[] = [];
  for (let size = (RUNGS[rank][0] ?? 1) / 1.15; size > 1; size /= 1.15) {
    sizes.push(toHundredths(size));
  }
  return [...sizes, 1];
}

/** Heavy Song and Hei take turns down the ranks, so that neighbours differ in colour. */
const FACES: Record<Rank, Face> = { 1: 'heavy', 2: 'heavy', 3: 'hei', 4: 'heavy', 5: 'hei' };

export const headlineFace = (rank: Rank): Face => FACES[rank];

/** Kickers and decks stand two rungs under their headline and never under the body. */
export function secondarySize(size: Em): Em {
  return Math.max(1.15, Math.round((size / 1.85) * 20) / 20);
}

/** Lines a headline may run to: the narrower the block, the more. */
export function mostLines(span: Columns): number {
  return span === 1 ? 4 : span === 2 ? 3 : 2;
}
