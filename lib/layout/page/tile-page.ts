import { type AdArrangement, type AdBlock, stripRows } from '../ads/arrange-ads';
import type { Part } from '../ads/edges';
import { type GridFamily, type SheetGrid, storyRows } from '../model/sheet-grid';
import type { Columns, Rows } from '../model/story';
import { type Demerits, PAGE } from '../shapes/cost';
import type { PageStory } from '../shapes/list-shapes';
import type { Shape } from '../shapes/shape';
import { judgeGrid } from './choose-grid';
import { mergeCuts, nameTree } from './cut-tree';
import { fillerOffers, LOWEST } from './fillers';
import type { Tiling } from './list-tilings';
import { orderChildren, type PlacedLeaf } from './order-children';
import { isExact } from './pack-groups';
import type { Packing } from './pack-page';
import type { Offers } from './packing-table';
import { openPageCost, type PageCost } from './page-cost';
import { priceArea } from './price-area';
import { highestUpTo, leastArea, listAllShapes, type ShapesInput, withBlank } from './story-shapes';
import { openPlacedItem } from './to-placed-item';

export interface TileInput extends ShapesInput {
  /** The advertisements of the page, which are the same on all grids of the family. */
  arranged?: AdArrangement;
  /** How many ornaments or house boxes are packed with the stories. */
  fillers: number;
  /** A last resort: stories may leave blank rows under their text, so that almost any page has a tiling. */
  mayBeBlank?: boolean;
  /** Cost of a page that was found before; one that costs as much or more is of no use. */
  below?: Demerits;
}

export interface TiledPage {
  family: GridFamily;
  grid: SheetGrid;
  /** Stories with their shapes in reading order; a leaf without a story or advertisement is a filler. */
  leaves: {
    leaf: PlacedLeaf;
    item?: PageStory;
    shape?: Shape /** Index of a block. */;
    ad?: number;
  }[];
  cost: Demerits;
  /** No arrangement of these shapes on any grid of the family costs less than this. */
  least: Demerits;
  /** Share of the story area that is blank. */
  blank: number;
}

/** The most grids, and tilings of each, whose parts are ordered; more of them find nothing better. */
const MOST_GRIDS = 6;
const MOST_TILINGS = 30;
/** To order so many parts takes a millisecond, and the time rises with the cube of their number. */
const QUICKLY_ORDERED = 14;

function mostTilings(parts: number): number {
  return Math.max(1, Math.round(MOST_TILINGS * Math.min(1, (QUICKLY_ORDERED / parts) ** 3)));
}

/**
 * Tiles a page with its stories on one family of grids, and returns undefined where no tiling exists. Lists
 * the shapes of every story, packs them, orders the parts of the cheapest tilings on the cheapest grids for
 * the reader, and takes the one that costs least in all.
 */
export function tilePage(input: TileInput): TiledPage | undefined {
  const { family } = input;
  const blocks = input.arranged?.blocks ?? [];
  const mostRows = Math.max(...family.grids.map((grid) => rowsOn(input, grid)));
  const shapes = listAllShapes(input, mostRows);
  const offers = input.mayBeBlank ? shapes.map((own) => withBlank(own, mostRows)) : shapes;
  const taken = blocks.reduce((sum, { columns, rows }) => sum + columns * rows, 0);
  if (leastArea(shapes) + taken > mostRows * family.columns) return undefined;
  const fillers = Array.from({ length: input.fillers }, () =>
    fillerOffers(family.columns, mostRows),
  );
  const own = [...offers, ...fillers];
  if (own.length + blocks.length === 0) return toEmpty(input);
  const priced = priceArea({
    items: [...own, ...blocks.map((block) => blockOffers(block, family.columns))],
    columns: family.columns,
    mostRows,
    sizes: family.grids.map((grid) => ({ rows: rowsOn(input, grid), look: lookOf(input, grid) })),
    ...(blocks.length > 0 && { parts: [...own.map(() => free), ...blocks] }),
  });
  const { least } = priced;
  const below = input.below ?? Number.POSITIVE_INFINITY;
  if (least >= below) return undefined;
  const choose = openChoice(input, { shapes, stories: own.length, below });
  const isExactly = isExact(own.length + blocks.length);
  let best: ChosenPage | undefined;
  let cheapest = Number.POSITIVE_INFINITY;
  for (const spare of SPARES) {
    const most = Math.min(below, best?.cost ?? least + spare);
    const tilings = listGridTilings(input, priced.packUpTo(most));
    cheapest = tilings[0]?.cost ?? cheapest;
    best = choose(tilings, best);
    const within = isExactly ? most : most + (most - least) * NEARLY;
    if (most >= below || (best && best.cost <= within)) break;
  }
  return best && { ...best, least: isExactly ? cheapest : least };
}

/**
 * How much more than the bound a page may cost when it is packed for the first time, the second and the last: packing
 * is quickest where little may be spared, and is done again only where the page found costs more than that.
 */
const SPARES: readonly Demerits[] = [300, 1500, Number.POSITIVE_INFINITY];
/** With so many stories that not all heights are stored, a page that costs this share more than that is good enough. */
const NEARLY = 0.6;

type ChosenPage = Omit<TiledPage, 'least'>;

interface ChoiceInput {
  shapes: Shape[][][];
  /** The number of items that are no advertisements. */
  stories: number;
  /** Pages that cost as much or more are of no use. */
  below: Demerits;
}

/** Returns a function that finds the page that costs least of `best` and some tilings, when their parts are ordered. */
function openChoice(input: TileInput, { shapes, stories, below }: ChoiceInput) {
  const { family, items, arranged } = input;
  const blockOf = (index: number) => arranged?.blocks[index - stories];
  const isAd = (index: number) => blockOf(index) !== undefined;
  const weightOf = (index: number) => weigh(items[index], index);
  const seen = new Set<string>();
  return (tilings: readonly GridTiling[], found?: ChosenPage): ChosenPage | undefined => {
    let best = found;
    for (const { grid, toTree, cost } of tilings) {
      const most = (best?.cost ?? below) - cost;
      if (most <= 0) break;
      const tree = mergeCuts(toTree(), { weightOf, partOf: blockOf });
      const name = nameTree(tree);
      if (seen.has(name)) continue;
      seen.add(name);
      const ordered = orderChildren(tree, most, (all) =>
        openCost(input, { shapes, grid, isAd }, all),
      );
      if (!ordered) continue;
      const leaves = ordered.leaves.map((leaf) => {
        const ad = leaf.item - stories;
        return ad >= 0 && isAd(leaf.item) ? { leaf, ad } : withShape(input, shapes, leaf);
      });
      const blank = blankShare(leaves, grid);
      const total = cost + ordered.cost + judgeBlank(blank);
      if (total < (best?.cost ?? below)) best = { family, grid, leaves, blank, cost: total };
    }
    return best;
  };
}

/** A page whose strips of advertisements leave no room for a filler. */
function toEmpty(input: TileInput): TiledPage | undefined {
  const { family } = input;
  const [grid] = family.grids.toSorted((a, b) => rowsOn(input, a) - rowsOn(input, b));
  if (!grid || rowsOn(input, grid) >= LOWEST) return undefined;
  return { family, grid, leaves: [], cost: 0, least: 0, blank: 0 };
}

/** What a story needs: no edge of the page. */
const free: Part = { edges: 0, isPure: false };

/** An advertisement has one size. */
function blockOffers({ columns, rows }: AdBlock, most: Columns): Offers {
  return Array.from({ length: most }, (_, index) =>
    index + 1 === columns ? [{ rows, cost: 0 }] : [],
  );
}

/** Rows for stories: those between the strips of advertisements. */
const rowsOn = ({ arranged }: TileInput, grid: SheetGrid): Rows =>
  storyRows(grid) - stripRows(arranged);

interface GridTiling extends Tiling {
  grid: SheetGrid;
}

/** The cheapest tilings on the cheapest grids, cheapest first. The costs of their order are still to be added. */
function listGridTilings(
  input: TileInput,
  packing: Pick<Packing, 'cost' | 'tilings'>,
): GridTiling[] {
  const { family } = input;
  const grids = family.grids
    .map((grid) => ({ grid, look: lookOf(input, grid) }))
    .map((choice) => ({
      ...choice,
      cost: choice.look + packing.cost(family.columns, rowsOn(input, choice.grid)),
    }))
    .filter(({ cost }) => Number.isFinite(cost))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_GRIDS);
  return grids
    .flatMap(({ grid, look }) => {
      const most = mostTilings(input.items.length);
      const tilings = packing.tilings(grid.columns, rowsOn(input, grid), most);
      return tilings.map(({ toTree, cost }) => ({ grid, toTree, cost: cost + look }));
    })
    .sort((a, b) => a.cost - b.cost);
}

function judgeBlank(share: number): Demerits {
  return Math.round(Math.max(0, share - PAGE.mostBlank) * PAGE.tooBlank);
}

const lookOf = ({ cache }: TileInput, grid: SheetGrid): Demerits =>
  judgeGrid(grid, cache.metrics.typography.column);

function blankShare(leaves: TiledPage['leaves'], grid: SheetGrid): number {
  const blank = leaves.reduce((sum, { leaf, shape }) => {
    return sum + (shape ? shape.body.blank + (leaf.rect.rows - shape.rows) * shape.columns : 0);
  }, 0);
  return blank / (storyRows(grid) * grid.columns);
}

/** Lower weights come first: the lead, stories pinned to the top, others by rank, those pinned to the bottom, a filler. */
function weigh(item: PageStory | undefined, index: number): number {
  if (!item) return 1000;
  if (item.isLead) return -1000;
  const { place } = item.story.pins;
  return index + (place === 'bottom' ? 500 : place === 'top' ? -500 : 0);
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

interface Judged {
  shapes: Shape[][][];
  grid: SheetGrid;
  isAd: (item: number) => boolean;
}

/**
 * Opens the cost of a page whose leaves change their places: each has the same size, and so the same shape, wherever
 * it is. Advertisements cost nothing.
 */
function openCost(
  input: TileInput,
  { shapes, grid, isAd }: Judged,
  leaves: readonly PlacedLeaf[],
): PageCost {
  const stories = leaves.filter(({ item }) => !isAd(item));
  const placers = stories.map((leaf) => {
    const { item, shape } = withShape(input, shapes, leaf);
    return { place: openPlacedItem(item, shape), rect: leaf.rect };
  });
  const placed = placers.map(({ place, rect }) => place(rect));
  const { always, judge } = openPageCost(placed, rowsOn(input, grid));
  return {
    always,
    judge: (most) => {
      for (const { place, rect } of placers) place(rect);
      return judge(most);
    },
  };
}
