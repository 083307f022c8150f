import { arrangeAds, placeBlock, placeStrips, stripRows } from '../ads/arrange-ads';
import { EDGE } from '../ads/edges';
import type { Ad, PlacedAd } from '../model/ad';
import type { PagePlan } from '../model/page-plan';
import type { Rect } from '../model/rect';
import type { Millimetres, PageHead, SheetSpec } from '../model/sheet-grid';
import type { StoryCut } from '../model/story-cut';
import { type Demerits, PAGE } from '../shapes/cost';
import { measureStory } from '../shapes/estimate-area';
import { galleyOf } from '../shapes/find-galley';
import type { PageStory } from '../shapes/list-shapes';
import type { ShapeCache } from '../shapes/shape-cache';
import { type GridOption, listGridOptions } from './choose-grid';
import { fillerKind } from './fillers';
import { placeRules } from './place-rules';
import { placeStory } from './place-story';
import { type TiledPage, tilePage } from './tile-page';

export interface PageInput {
  number: number;
  name: string;
  head: PageHead;
  /** In order of rank, the lead first. */
  items: PageStory[];
  ads: readonly Ad[];
  spec: SheetSpec;
  /** The height of the letters of the paper's name, over which a headline is refused. */
  mostHeadline?: Millimetres | undefined;
  cache: ShapeCache;
  /** A last resort: see tile-page.ts. */
  mayBeBlank?: boolean;
}

export interface MadeUpPage {
  /** Without quality, which is counted after the page numbers of its jumps are known. */
  plan: Omit<PagePlan, 'quality' | 'milliseconds'>;
  /** The stories that continue on another page. */
  cuts: StoryCut[];
}

/** The most families of grids that are tried. */
const MOST_TRIED = 8;
/** After this many families without any tiling the page is given up; the estimate is good enough for that. */
const MOST_IN_VAIN = 4;

/** How many families are tiled before the best page is taken: fewer where it is already good. */
function mostTiled({ option, page }: Attempt, stories: number): number {
  if (page.blank > PAGE.mostBlank) return stories > MANY ? 2 : 5;
  const perStory = (page.cost - option.score) / stories;
  return page.blank <= PAGE.mostBlank / 2 && perStory <= GOOD ? 1 : 2;
}

/** A page of so many stories takes too long for more attempts, and has many tilings on each grid. */
const MANY = 14;

/** Cost per story of a page that an editor would leave as it is. */
const GOOD: Demerits = 60;

interface Attempt {
  option: GridOption;
  page: TiledPage;
}

/**
 * Makes up one page: tries the families of grids that suit its text until one fits well, then places
 * everything on it. Returns undefined where the stories fit on no grid; then one of them must jump or move
 * to another page.
 */
export function makeUpPage(input: PageInput): MadeUpPage | undefined {
  if (input.items.length === 0) return makeUpAdsOnly(input);
  let best: Attempt | undefined;
  let tiled = 0;
  let inVain = 0;
  const extents = input.items.map(({ story }) => measureStory(story, input.cache.metrics));
  const { column } = input.cache.metrics.typography;
  const options = input.mayBeBlank
    ? lastResort(input)
    : listGridOptions({ ...input, column, extents }).slice(0, MOST_TRIED);
  for (const option of options) {
    if (best && (tiled >= mostTiled(best, input.items.length) || option.score >= best.page.cost))
      break;
    if (!best && inVain >= MOST_IN_VAIN) break;
    const below = best?.page.cost ?? Number.POSITIVE_INFINITY;
    const page = tilePage({ ...input, ...option, fillers: option.withFiller ? 1 : 0, below });
    if (page || best) tiled++;
    else inVain++;
    if (page) best = { option, page };
  }
  return best && place(input, best.page);
}

/** The family of the tightest leadings, with a filler for the rest of the page. */
function lastResort(input: PageInput): GridOption[] {
  const { column } = input.cache.metrics.typography;
  return listGridOptions({ ...input, column, extents: [] })
    .toSorted((a, b) => a.family.rowEm - b.family.rowEm)
    .slice(0, 2)
    .map((option) => ({ ...option, withFiller: true, score: 0 }));
}

/** The most fillers beside advertisements that have a page to themselves. */
const MOST_FILLERS = 4;

/** Makes up a page that has advertisements only, with as few fillers as cover the rest of it. */
function makeUpAdsOnly(input: PageInput): MadeUpPage | undefined {
  const { column } = input.cache.metrics.typography;
  for (const option of listGridOptions({ ...input, column, extents: [] }).slice(0, MOST_TRIED)) {
    for (let fillers = 0; fillers <= MOST_FILLERS; fillers++) {
      const page = tilePage({ ...input, ...option, fillers });
      if (page) return place(input, page);
    }
  }
  return placeAlone(input);
}

/** Places one advertisement beside which there is no room even for a filler. */
function placeAlone(input: PageInput): MadeUpPage | undefined {
  const { column } = input.cache.metrics.typography;
  const [option] = listGridOptions({ ...input, column, extents: [] });
  const [block, ...others] = option?.arranged?.blocks ?? [];
  const [grid] = option?.family.grids ?? [];
  if (!option || !grid || !block || others.length > 0) return undefined;
  const { columns, rows, edges } = block;
  const row = edges & EDGE.bottom ? (option.arranged?.rows ?? rows) - rows : 0;
  const rect = { column: edges & EDGE.right ? grid.columns - columns : 0, row, columns, rows };
  const leaves = [{ leaf: { item: 0, rect }, ad: 0 }];
  return place(input, { family: option.family, grid, leaves, cost: 0, least: 0, blank: 0 });
}

function place(input: PageInput, { family, grid, leaves, cost, least }: TiledPage): MadeUpPage {
  const fillers: PagePlan['fillers'] = [];
  const stories: PagePlan['stories'] = [];
  const cuts: MadeUpPage['cuts'] = [];
  const arranged = arrangeAds(input.ads, grid, input.number);
  const ads: PlacedAd[] = placeStrips(arranged, grid);
  const top = grid.headRows + stripRows({ top: arranged.top, bottom: [] });
  for (const { leaf, item, shape, ad } of leaves) {
    const rect: Rect = { ...leaf.rect, row: leaf.rect.row + top };
    const block = ad === undefined ? undefined : arranged.blocks[ad];
    if (block) {
      ads.push(...placeBlock(block, rect, grid));
      continue;
    }
    if (!item || !shape) {
      fillers.push({ kind: fillerKind(rect.rows), rect });
      continue;
    }
    const galley = galleyOf({ ...input, item, family }, shape);
    stories.push(placeStory({ item, shape, galley, rect, grid }));
    if (shape.body.isCut) {
      const placed = galley.rows.slice(0, shape.body.flow.next);
      const plates = galley.plate?.blocks ?? [];
      cuts.push({
        story: item.story,
        placed,
        plates,
        arePlatesPlaced: shape.body.plate !== undefined,
      });
    }
  }
  const head: Rect = { column: 0, row: 0, columns: grid.columns, rows: grid.headRows };
  const page = {
    number: input.number,
    name: input.name,
    grid,
    head,
    headKind: input.head,
    stories,
    fillers,
    cost,
    bound: cost - least,
    ads: ads.sort((a, b) => a.rect.row - b.rect.row || a.rect.column - b.rect.column),
  };
  return { plan: { ...page, rules: placeRules(page) }, cuts };
}
