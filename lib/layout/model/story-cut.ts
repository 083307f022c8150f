import type { Block, Story } from './story';
import type { BodyRow } from './typeset-text';

/** Where a story is cut: the rows that stand before the jump, and whether its plate stands with them. */
export interface StoryCut {
  story: Story;
  placed: readonly BodyRow[];
  plate?: Block;
  isPlatePlaced: boolean;
}
