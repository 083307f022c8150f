/** What the stories of a page may look like: their shapes on one family of grids, and what of them is offered to the packing. */
import type { GridFamily, Millimetres } from '../model/sheet-grid';
import { emMillimetres } from '../model/sheet-grid';
import type { Em, Rows } from '../model/story';
import { FILLER, PAGE } from '../shapes/cost';
import { listShapes, type PageStory } from '../shapes/list-shapes';
import type { Shape } from '../shapes/shape';
import type { ShapeCache } from '../shapes/shape-cache';
import type { Offers } from './packing-table';

export interface ShapesInput {
  items: readonly PageStory[];
  family: GridFamily;
  /** The height of the letters of the paper's name, over which a headline is refused. */
  mostHeadline?: Millimetres | undefined;
  cache: ShapeCache;
}

/** A page of so few stories has few tilings; more shapes of each take little time there. */
const FEW = 5;

/** Lists the lead's shapes first, because other headlines must be smaller than the lead's can be. None is as large as the paper's name. */
export function listAllShapes(input: ShapesInput, mostRows: Rows): Shape[][][] {
  const isSparse = input.items.length <= FEW;
  const largest = largestHeadline(input);
  let under = largest;
  return input.items.map((item) => {
    const shapes = listShapes({ ...input, item, mostRows, under, largest, isSparse });
    if (item.isLead) under = Math.min(under, largestSize(shapes.flat()));
    return shapes;
  });
}

/** The size of the paper's name, in em of the largest body of the family. */
function largestHeadline({ mostHeadline, family }: ShapesInput): Em {
  if (mostHeadline === undefined) return Number.POSITIVE_INFINITY;
  return mostHeadline / Math.max(...family.grids.map(emMillimetres));
}

/** The largest headline among shapes that cost little more than the cheapest. */
function largestSize(shapes: Shape[]): Em {
  const least = Math.min(...shapes.map(({ cost }) => cost));
  const sizes = shapes
    .filter(({ cost }) => cost <= least + PAGE.leadStretch)
    .map(({ head }) => head.size);
  return sizes.length > 0 ? Math.max(...sizes) : Number.POSITIVE_INFINITY;
}

/** Column-rows that the stories need in their smallest shapes. */
export function leastArea(shapes: Shape[][][]): number {
  return shapes.reduce((sum, own) => {
    return sum + Math.min(...own.flat().map(({ columns, rows }) => columns * rows));
  }, 0);
}

/** Offers at each width every height from the lowest shape to the whole page; rows under a shape are blank. */
export function withBlank(shapes: Shape[][], mostRows: Rows): Offers {
  return shapes.map((own, index) => {
    const offers = [];
    for (let rows = 1; rows <= mostRows; rows++) {
      const shape = highestUpTo(own, rows);
      if (!shape) continue;
      offers.push({ rows, cost: shape.cost + (rows - shape.rows) * (index + 1) * FILLER.blank });
    }
    return offers;
  });
}

export function highestUpTo(shapes: Shape[], rows: Rows): Shape | undefined {
  return shapes.findLast((shape) => shape.rows <= rows);
}
