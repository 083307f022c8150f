import { type Rect, rightOf } from './rect';
import type { Em, Rows } from './story';

/** A headline as a neighbour sees it. */
export interface Neighbour {
  rect: Rect;
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
 * fault; 'near' only costs. A box parts its headline from the neighbour.
 */
export function judgeSideBySide(a: Neighbour, b: Neighbour): 'alike' | 'near' | 'apart' {
  if (rightOf(a.rect) !== b.rect.column && rightOf(b.rect) !== a.rect.column) return 'apart';
  if (Math.abs(a.headlineRow - b.headlineRow) >= ONE_HEIGHT || a.isBoxed || b.isBoxed)
    return 'apart';
  const ratio = Math.max(a.size, b.size) / Math.min(a.size, b.size);
  return ratio < ALIKE ? 'alike' : ratio < SOMEWHAT_ALIKE ? 'near' : 'apart';
}
