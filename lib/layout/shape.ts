import type { Demerits } from './cost';
import type { Flow } from './flow-text';
import type { HeadBlock } from './head-block';
import type { PlateSet } from './material';
import type { Columns, Rows } from './story';

/** One way a story can stand on a page: so wide, so high, with this headline and this body. */
export interface Shape {
  columns: Columns;
  rows: Rows;
  cost: Demerits;
  head: HeadBlock;
  /** Columns that the headline spans: all, or all but the last where that leg stands beside it. */
  headColumns: Columns;
  body: BodyShape;
  isBoxed: boolean;
}

/** The text under a headline: legs side by side, and a plate at the right over some of them. */
export interface BodyShape {
  rows: Rows;
  legHeights: Rows[];
  plate?: { columns: Columns; rows: Rows; pictureRows: Rows; set: PlateSet };
  flow: Flow;
  /** Column-rows that stay empty. */
  blank: number;
  /** True when the text goes on elsewhere; the last row of the last leg says where. */
  isCut: boolean;
  cost: Demerits;
}
