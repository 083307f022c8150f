import type { Em } from '../model/story';
import type { SetHeading } from '../model/typeset-text';
import type { PreparedHeading } from './prepare-heading';
import { fitHeading } from './set-heading';

/** White at both ends of a label's banner, in em of the label's font size. */
export const BANNER_PADDING: Em = 0.7;
/** At most a fifth larger than the body, so that labels never compete with headlines. */
const SIZES: Em[] = [1.2, 1.1, 1];

/**
 * Sets a standing label 栏目 as a banner: on one line, at the largest size at which it fits into `width` em, or
 * on several lines at the size of the body.
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
