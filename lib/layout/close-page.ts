import { judgeGrid } from './choose-grid';
import { type Demerits, FILLER } from './cost';
import { fillerOffers } from './fillers';
import { listShapes, type PageStory } from './list-shapes';
import { orderChildren, type PlacedLeaf } from './order-children';
import { type GroupPacking, packGroups } from './pack-groups';
import type { Offers } from './pack-page';
import { judgePage } from './page-cost';
import type { Shape } from './shape';
import type { GridFamily, SheetGrid, SheetSpec } from './sheet';
import type { Rows } from './story';
import { toStanding } from './to-standing';
import type { TypeCase } from './type-case';

/**
 * Closes a page on one family of grids: lists every story's shapes, packs them, and among the cheapest
 * tilings of the cheapest grids takes the one that reads best when its parts are ordered.
 */
export interface CloseAsk {
  items: readonly PageStory[];
  family: GridFamily;
  withFiller: boolean;
  /** Last resort: stories may leave blank rows under their text, so that any page closes. */
  mayBeBlank?: boolean;
  spec: SheetSpec;
  type: TypeCase;
}

export interface ClosedPage {
  grid: SheetGrid;
  leaves: { leaf: PlacedLeaf; item?: PageStory; shape?: Shape }[];
  cost: Demerits;
}

/** Grids and tilings per grid that are ordered for the reader: more find nothing better (see the README). */
const MOST_GRIDS = 3;
const MOST_TREES = 5;

export function closePage(ask: CloseAsk): ClosedPage | undefined {
  const { family, items } = ask;
  const mostRows = mostRowsOf(family);
  const shapes = items.map((item) => listShapes({ ...ask, item, mostRows }));
  const offers = ask.mayBeBlank ? shapes.map((own) => withBlank(own, mostRows)) : shapes;
  const filler = ask.withFiller ? [fillerOffers(family.columns, mostRows)] : [];
  const packing = packGroups({ items: [...offers, ...filler], columns: family.columns, mostRows });
  let best: ClosedPage | undefined;
  for (const { grid, look } of cheapestGrids(ask, packing)) {
    for (const { tree, cost } of packing.trees(grid.columns, storyRows(grid), MOST_TREES)) {
      const ordered = orderChildren({
        tree,
        weightOf: (index) => weigh(items[index], index),
        judge: (leaves) =>
          judgePage(
            leaves.map((leaf) => standing(ask, shapes, leaf)),
            storyRows(grid),
          ),
      });
      const total = cost + look + ordered.cost;
      if (best && total >= best.cost) continue;
      const leaves = ordered.leaves.map((leaf) => withShape(ask, shapes, leaf));
      best = { grid, leaves, cost: total };
    }
  }
  return best;
}

export const storyRows = (grid: SheetGrid): Rows => grid.rows - grid.headRows;

const mostRowsOf = (family: GridFamily): Rows => Math.max(...family.grids.map(storyRows));

function cheapestGrids({ family, spec, type }: CloseAsk, packing: GroupPacking) {
  return family.grids
    .map((grid) => ({ grid, look: judgeGrid(grid, spec, type.setter.language) }))
    .map((choice) => ({
      ...choice,
      cost: choice.look + packing.cost(family.columns, storyRows(choice.grid)),
    }))
    .filter(({ cost }) => Number.isFinite(cost))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_GRIDS);
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
  { items }: CloseAsk,
  shapes: Shape[][][],
  leaf: PlacedLeaf,
): ClosedPage['leaves'][number] {
  const item = items[leaf.item];
  const shape = highestUpTo(shapes[leaf.item]?.[leaf.rect.columns - 1] ?? [], leaf.rect.rows);
  return { leaf, ...(item ? { item } : {}), ...(shape ? { shape } : {}) };
}

function standing(ask: CloseAsk, shapes: Shape[][][], leaf: PlacedLeaf) {
  const { item, shape } = withShape(ask, shapes, leaf);
  return toStanding(leaf, item, shape);
}
