import { toHundredths } from '../model/rounding';
import type { Columns, Em, Face, Story } from '../model/story';

/**
 * The sizes of headlines by rank, in em of the body. Over three columns at a body
 * of 9 pt a lead has 38 pt, a second story about 一号 26 pt, a normal one about 二号 21 pt, a small one about
 * 小二 18 pt and a brief about 四号 14 pt. Each size is about a seventh larger than the one below it, the least difference that a
 * reader sees (CLREQ recommends 10–20 % between levels). Sizes of neighbouring ranks overlap, but on the
 * same span the usual size of a higher rank is always larger.
 */
type Rank = Story['rank'];

const SIZES: Record<Rank, Em[]> = {
  1: [3.25, 3.75, 4.25, 4.75, 5.5, 6.25, 7.25, 8.5, 10],
  2: [2.25, 2.5, 2.8, 3.15, 3.5, 4, 4.6, 5.3],
  3: [1.75, 2, 2.25, 2.5, 2.8, 3.2, 3.7],
  4: [1.5, 1.7, 1.9, 2.15, 2.4, 2.7],
  5: [1.25, 1.4, 1.6, 1.8, 2, 2.25],
};

/** The usual size of a rank on one column, as an index into `SIZES`, and how far each further column moves it up. */
const USUAL: Record<Rank, { onOneColumn: number; perColumn: number }> = {
  1: { onOneColumn: 0, perColumn: 0.75 },
  2: { onOneColumn: 0, perColumn: 0.75 },
  3: { onOneColumn: 0.5, perColumn: 0.75 },
  4: { onOneColumn: 1, perColumn: 0.6 },
  5: { onOneColumn: 1, perColumn: 0.6 },
};

export interface HeadlineSize {
  size: Em;
  /** Steps from the usual size of the rank on this span; negative where it is smaller. */
  stepsAway: number;
}

/** The sizes that a headline may have, largest first; only those smaller than `under`. */
export function listHeadlineSizes(rank: Rank, span: Columns, under: Em): HeadlineSize[] {
  const { onOneColumn, perColumn } = USUAL[rank];
  const usual = Math.round(onOneColumn + perColumn * (span - 1));
  return SIZES[rank]
    .map((size, index) => ({ size, stepsAway: index - usual }))
    .filter(({ size }) => size < under)
    .toReversed();
}

/** A size outside those of a rank. */
export interface OtherSize {
  size: Em;
  /** Steps from the nearest size of the rank. */
  steps: number;
}

/**
 * Sizes for a headline that is too long in all sizes of its rank, or where these are too large: each a seventh smaller,
 * down to the body's.
 */
export function listSmallerSizes({ rank, under }: { rank: Rank; under: Em }): OtherSize[] {
  const sizes: Em[] = [];
  for (let size = (SIZES[rank][0] ?? 1) / 1.15; size > 1; size /= 1.15) {
    sizes.push(toHundredths(size));
  }
  return [...sizes, 1]
    .map((size, index) => ({ size, steps: index + 1 }))
    .filter(({ size }) => size === 1 || size < under);
}

/** Sizes for a headline of few letters that is lost in all sizes of its rank, smallest first; smaller than `under`. */
export function listLargerSizes({ rank, under }: { rank: Rank; under: Em }): OtherSize[] {
  const largest = Math.max(...SIZES[rank]);
  return Array.from({ length: mostLarger }, (_, index) => ({
    size: toHundredths(largest * 1.15 ** (index + 1)),
    steps: index + 1,
  })).filter(({ size }) => size < under);
}

/** More steps up look like another rank. */
const mostLarger = 3;

/** Heavy Song and Hei alternate from rank 2 down, so that neighbouring headlines look different. */
const FACES: Record<Rank, Face> = { 1: 'heavy', 2: 'heavy', 3: 'hei', 4: 'heavy', 5: 'hei' };

export const headlineFace = (rank: Rank): Face => FACES[rank];

/** The size of a kicker or deck: about half the headline's, and never smaller than 1.15 em. */
export function secondarySize(size: Em): Em {
  return Math.max(1.15, Math.round((size / 1.85) * 20) / 20);
}

/** The most lines of a headline: more where the block is narrow. */
export function mostLines(span: Columns): number {
  return span === 1 ? 4 : span === 2 ? 3 : 2;
}
