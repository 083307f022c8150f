import type { Block, Story } from './story';
import type { BodyRow, GalleyRow } from './typeset-text';

/** Where a story is cut in two by a jump. */
export interface StoryCut {
  story: Story;
  /** The rows that are placed before the jump. */
  placed: readonly (BodyRow | GalleyRow)[];
  /** Pictures that are not in its legs. */
  plates: readonly Block[];
  /** True when they are placed before the jump. */
  arePlatesPlaced: boolean;
}
