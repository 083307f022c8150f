import type { Rect } from '../model/rect';
import type { Em, Rows } from '../model/story';

/** A headline as a neighbour sees it. */
export interface PlacedHeadline {
  /** What it spans; a leg beside it is not part of it. */
  headRect: Pick<Rect, 'column' | 'columns'>;
  /** Row of its first line on the page. */
  headlineRow: Rows;
  size: Em;
  isBoxed: boolean;
}

/** Sizes closer than this read as one headline across two stories. */
const ALIKE = 1.2;
const SOMEWHAT_ALIKE = 1.45;
/** Headlines whose first lines begin within a row stand at one height. */
const ONE_HEIGHT: Rows = 1;

/**
 * Tombstones: headlines side by side at one height that a reader takes for one. 'alike' is counted as a
 * diagnostic; 'near' only costs. A box parts its headline from the neighbour.
 */
export function compareHeadlines(a: PlacedHeadline, b: PlacedHeadline): 'alike' | 'near' | 'apart' {
  if (!abut(a.headRect, b.headRect) && !abut(b.headRect, a.headRect)) return 'apart';
  if (Math.abs(a.headlineRow - b.headlineRow) >= ONE_HEIGHT || a.isBoxed || b.isBoxed)
    return 'apart';
  const ratio = Math.max(a.size, b.size) / Math.min(a.size, b.size);
  return ratio < ALIKE ? 'alike' : ratio < SOMEWHAT_ALIKE ? 'near' : 'apart';
}

function abut(left: PlacedHeadline['headRect'], right: PlacedHeadline['headRect']): boolean {
  return left.column + left.columns === right.column;
}
