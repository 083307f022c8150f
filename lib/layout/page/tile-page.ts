import { type GridFamily, type SheetGrid, type SheetSpec, storyRows } from '../model/sheet-grid';
import type { Em, Rows } from '../model/story';
import { type Demerits, FILLER, PAGE } from '../shapes/cost';
import { listShapes, type PageStory } from '../shapes/list-shapes';
import type { Shape } from '../shapes/shape';
import type { ShapeCache } from '../shapes/shape-cache';
import { judgeGrid } from './choose-grid';
import { fillerOffers } from './fillers';
import { orderChildren, type PlacedLeaf } from './order-children';
import { type GroupPacking, packGroups } from './pack-groups';
import type { Offers, Tiling } from './pack-page';
import { judgePage } from './page-cost';
import { toPlacedItem } from './to-placed-item';

/**
 * Closes a page on one family of grids: lists every story's shapes, packs them, and among the cheapest
 * tilings of the cheapest grids takes the one that reads best when its parts are ordered.
 */
export interface TileInput {
  items: readonly PageStory[];
  family: GridFamily;
  withFiller: boolean;
  /** Last resort: stories may leave blank rows under their text, so that any page closes. */
  mayBeBlank?: boolean;
  spec: SheetSpec;
  cache: ShapeCache;
}

export interface TiledPage {
  grid: SheetGrid;
  leaves: { leaf: PlacedLeaf; item?: PageStory; shape?: Shape }[];
  cost: Demerits;
  /** Share of the story area that stays empty. */
  blank: number;
}

/** Grids, and tilings of each, that may be ordered for the reader: more find nothing better. */
const MOST_GRIDS = 6;
const MOST_TILINGS = 30;

export function tilePage(input: TileInput): TiledPage | undefined {
  const { family, items } = input;
  const mostRows = Math.max(...family.grids.map(storyRows));
  const shapes = listAllShapes(input, mostRows);
  const offers = input.mayBeBlank ? shapes.map((own) => withBlank(own, mostRows)) : shapes;
  if (leastArea(shapes) > mostRows * family.columns) return undefined;
  const filler = input.withFiller ? [fillerOffers(family.columns, mostRows)] : [];
  const packing = packGroups({ items: [...offers, ...filler], columns: family.columns, mostRows });
  let best: TiledPage | undefined;
  for (const { grid, toTree, cost } of listTilings(input, packing)) {
    if (best && cost >= best.cost) break;
    const ordered = orderChildren({
      tree: toTree(),
      weightOf: (index) => weigh(items[index], index),
      judge: (leaves, most) =>
        judgePage(
          leaves.map((leaf) => standing(input, shapes, leaf)),
          storyRows(grid),
          most,
        ),
    });
    const leaves = ordered.leaves.map((leaf) => withShape(input, shapes, leaf));
    const blank = blankShare(leaves, grid);
    const total = cost + ordered.cost + judgeBlank(blank);
    if (!best || total < best.cost) best = { grid, leaves, blank, cost: total };
  }
  return best;
}

interface GridTiling extends Tiling {
  grid: SheetGrid;
}

/** The cheapest tilings of the cheapest grids, cheapest first: what the reader minds only adds to that. */
function listTilings({ family, spec, cache }: TileInput, packing: GroupPacking): GridTiling[] {
  const grids = family.grids
    .map((grid) => ({ grid, look: judgeGrid(grid, spec, cache.metrics.typography.column) }))
    .map((choice) => ({
      ...choice,
      cost: choice.look + packing.cost(family.columns, storyRows(choice.grid)),
    }))
    .filter(({ cost }) => Number.isFinite(cost))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_GRIDS);
  return grids
    .flatMap(({ grid, look }) => {
      const tilings = packing.tilings(grid.columns, storyRows(grid), MOST_TILINGS);
      return tilings.map(({ toTree, cost }) => ({ grid, toTree, cost: cost + look }));
    })
    .sort((a, b) => a.cost - b.cost);
}

function judgeBlank(share: number): Demerits {
  return Math.round(Math.max(0, share - PAGE.mostBlank) * PAGE.tooBlank);
}

/** The lead's shapes first: no other headline is offered larger than the lead can be. */
function listAllShapes(input: TileInput, mostRows: Rows): Shape[][][] {
  let under = Number.POSITIVE_INFINITY;
  return input.items.map((item) => {
    const shapes = listShapes({ ...input, item, mostRows, under });
    if (item.isLead) under = largestSize(shapes.flat());
    return shapes;
  });
}

/** The largest headline among shapes that cost little more than the cheapest. */
function largestSize(shapes: Shape[]): Em {
  const least = Math.min(...shapes.map(({ cost }) => cost));
  const sizes = shapes
    .filter(({ cost }) => cost <= least + PAGE.leadStretch)
    .map(({ head }) => head.size);
  return sizes.length > 0 ? Math.max(...sizes) : Number.POSITIVE_INFINITY;
}

/** Column-rows that the stories take in their smallest shapes. */
function leastArea(shapes: Shape[][][]): number {
  return shapes.reduce((sum, own) => {
    return sum + Math.min(...own.flat().map(({ columns, rows }) => columns * rows));
  }, 0);
}

function blankShare(leaves: TiledPage['leaves'], grid: SheetGrid): number {
  const blank = leaves.reduce((sum, { leaf, shape }) => {
    return sum + (shape ? shape.body.blank + (leaf.rect.rows - shape.rows) * shape.columns : 0);
  }, 0);
  return blank / (storyRows(grid) * grid.columns);
}

/** The lead first, pins next, then as ranked; a filler, which is no story, last. */
function weigh(item: PageStory | undefined, index: number): number {
  if (!item) return 1000;
  if (item.isLead) return -1000;
  const { place } = item.story.pins;
  return index + (place === 'bottom' ? 500 : place === 'top' ? -500 : 0);
}

/** To every width each height between the lowest shape and the page, what is over being blank. */
function withBlank(shapes: Shape[][], mostRows: Rows): Offers {
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

function highestUpTo(shapes: Shape[], rows: Rows): Shape | undefined {
  return shapes.findLast((shape) => shape.rows <= rows);
}

function withShape(
  { items }: TileInput,
  shapes: Shape[][][],
  leaf: PlacedLeaf,
): TiledPage['leaves'][number] {
  const item = items[leaf.item];
  const shape = highestUpTo(shapes[leaf.item]?.[leaf.rect.columns - 1] ?? [], leaf.rect.rows);
  return { leaf, ...(item ? { item } : {}), ...(shape ? { shape } : {}) };
}

function standing(input: TileInput, shapes: Shape[][][], leaf: PlacedLeaf) {
  const { item, shape } = withShape(input, shapes, leaf);
  return toPlacedItem(leaf, item, shape);
}
