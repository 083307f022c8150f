import type { Block, Story } from './story';
import type { GalleyRow } from './typeset-text';

/** Where a story is cut in two by a jump. */
export interface StoryCut {
  story: Story;
  /** The rows that are placed before the jump. */
  placed: readonly GalleyRow[];
  plate?: Block;
  /** True when the plate is placed before the jump. */
  isPlatePlaced: boolean;
}
