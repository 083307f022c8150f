import type { Em } from '../model/story';
import type { SetHeading } from '../model/typeset-text';
import type { PreparedHeading } from './prepare-heading';
import { fitHeading } from './set-heading';

/** White at both ends of a label's banner, in em of the label. */
export const BANNER_PADDING: Em = 0.7;
/** From a fifth above the body down to it: a label names a series and never competes with the headline. */
const SIZES: Em[] = [1.2, 1.1, 1];

/**
 * Sets a standing label 栏目 as a banner: on one line at the largest size that allows it, else on as many
 * as it takes at the body's.
 */
export function setLabel(label: PreparedHeading, width: Em): SetHeading | undefined {
  const setAt = (size: Em, maxLines: number) =>
    fitHeading(label, { size, width: Math.max(size, width - 2 * BANNER_PADDING * size), maxLines });
  for (const size of SIZES) {
    const set = setAt(size, 1);
    if (set) return set;
  }
  return setAt(1, Number.POSITIVE_INFINITY);
}
