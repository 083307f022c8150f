import type { Rect } from '../model/rect';
import type { Em, Rows } from '../model/story';

type Headline = Pick<PlacedHeadline, 'size' | 'isBoxed'>;

/** The place and size of a headline on its page. */
export interface PlacedHeadline {
  /** The columns of its headline block; a raised leg beside it is not part of them. */
  headRect: Pick<Rect, 'column' | 'columns'>;
  /** The row of its first line. */
  headlineRow: Rows;
  size: Em;
  isBoxed: boolean;
}

/** Two headlines of sizes closer than this ratio are read as one. */
const ALIKE = 1.2;
/** Two headlines of sizes closer than this ratio may be read as one. */
const NEAR = 1.45;
/** Headlines whose first lines begin less than this apart are at the same height. */
const SAME_HEIGHT: Rows = 1;

/**
 * Compares two headlines. Those side by side at the same height are taken for one by a reader (a tombstone):
 * 'alike' counts as a tombstone in the report, 'near' only adds to the cost of the page, 'apart' is no
 * problem. Headlines in a box are always apart from their neighbours.
 */
export function compareHeadlines(a: PlacedHeadline, b: PlacedHeadline): Likeness {
  return areBeside(a, b) ? compareLooks(a, b) : 'apart';
}

export type Likeness = 'alike' | 'near' | 'apart';

/** Compares two headlines that are side by side at the same height. */
export function compareLooks(a: Headline, b: Headline): Likeness {
  if (a.isBoxed || b.isBoxed) return 'apart';
  const ratio = Math.max(a.size, b.size) / Math.min(a.size, b.size);
  return ratio < ALIKE ? 'alike' : ratio < NEAR ? 'near' : 'apart';
}

/** True if two headlines are side by side and their first lines begin at the same height. */
export function areBeside(a: PlacedHeadline, b: PlacedHeadline): boolean {
  return (
    Math.abs(a.headlineRow - b.headlineRow) < SAME_HEIGHT &&
    (abut(a.headRect, b.headRect) || abut(b.headRect, a.headRect))
  );
}

function abut(left: PlacedHeadline['headRect'], right: PlacedHeadline['headRect']): boolean {
  return left.column + left.columns === right.column;
}
