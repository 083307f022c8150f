import type { Columns, Rows, Story } from '../model/story';
import type { Galley } from './galley';

/** A story that is to be laid over a span. */
export interface BodyInput {
  galley: Galley;
  /** The number of its legs. */
  span: Columns;
  /** Columns of the page that each leg takes, where it is wider than one (wide-legs.ts). */
  legColumns?: number;
  rank: Story['rank'];
  picture: Story['pins']['picture'];
  /** True for a story that is a picture. */
  isPhoto: boolean;
  mayJump: boolean;
  /** The number of pictures that its galley leaves to the plate. */
  grouped: number;
  /** Where its picture is the best of a page: the kind of the page, and its columns. */
  leads?: { page: 'front' | 'inside'; columns: Columns } | undefined;
  /** Rows of the page. */
  mostRows: Rows;
}
