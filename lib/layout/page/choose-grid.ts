import { type AdArrangement, adArea } from '../ads/arrange-ads';
import { splitFamilies } from '../ads/split-family';
import type { Ad } from '../model/ad';
import {
  type GridFamily,
  listGridFamilies,
  type PageHead,
  type SheetGrid,
  type SheetSpec,
  storyRows,
} from '../model/sheet-grid';
import type { BestColumn } from '../model/typography';
import { type Demerits, GRID, JUMP } from '../shapes/cost';
import { type Extent, estimateArea, estimateMovable } from '../shapes/estimate-area';
import type { PageStory } from '../shapes/list-shapes';
import { fillerCost } from './fillers';

export interface GridOption {
  family: GridFamily;
  /** The advertisements of the page on all grids of the family; undefined where there are none. */
  arranged?: AdArrangement;
  withFiller: boolean;
  /** Estimated cost before anything is packed: for the look of the grid and for how badly the text fits. */
  score: Demerits;
}

export interface GridInput {
  spec: SheetSpec;
  head: PageHead;
  column: BestColumn;
  items: readonly PageStory[];
  /** The extents of the items, in the same order. */
  extents: readonly Extent[];
  ads: readonly Ad[];
  /** The number of the page. */
  number: number;
}

/**
 * Lists the families of grids on which a page is tried, most promising first. Estimates the area of the text
 * on every family: those that it fills come first, and of these the ones closest to the paper's usual look.
 * Families that it leaves too empty are listed with a filler.
 */
export function listGridOptions(input: GridInput): GridOption[] {
  return listFamilies(input)
    .flatMap(({ family, ads: arranged }) => {
      const demand = demandOn(input, family);
      return [false, true].map((withFiller) => ({
        family,
        ...(arranged && { arranged }),
        withFiller,
        score: Math.min(...family.grids.map((grid) => scoreGrid(input, grid, demand, withFiller))),
      }));
    })
    .filter(({ score }) => Number.isFinite(score))
    .sort((a, b) => a.score - b.score);
}

function listFamilies({
  spec,
  head,
  column,
  ads,
  number,
}: GridInput): { family: GridFamily; ads?: AdArrangement }[] {
  const families = listGridFamilies(spec, head, column);
  return ads.length === 0
    ? families.map((family) => ({ family }))
    : splitFamilies(families, ads, number);
}

/** Cost of how far the leading and the width of columns of a grid are from the ones that read best. */
export function judgeGrid({ rowEm, columnEm }: SheetGrid, best: BestColumn): Demerits {
  const away = Math.abs(rowEm - GRID.bestLeading) * GRID.leading;
  const beyond = Math.max(0, rowEm - GRID.loosest) * GRID.beyondLoosest;
  return Math.round((away + beyond) * 100) + Math.abs(columnEm - best.em) * GRID.column;
}

/** Column-rows that the stories need on one family of grids. */
interface Demand {
  /** With every story that may jump cut to its shortest beginning. */
  least: number;
  /** With every story whole. */
  most: number;
}

function demandOn({ items, extents }: GridInput, family: GridFamily): Demand {
  const demand: Demand = { least: 0, most: 0 };
  for (const [index, { rank, mayJump }] of items.entries()) {
    const extent = extents[index];
    if (!extent) continue;
    const area = estimateArea(extent, { rank, ...family });
    demand.most += area;
    demand.least += area;
    if (mayJump)
      demand.least -= estimateMovable(extent, { rank, ...family }, JUMP.beginningRows[rank]);
  }
  return demand;
}

/** Headlines and white make up for about a tenth of the page: a misfit within that costs little, beyond it a lot. */
const TOLERANCE = 0.1;
const OVERFULL: Demerits = 6000;
const TOO_THIN: Demerits = 3000;
/** Text larger than the page by more than this share never fits. */
const FULLEST = 0.12;
/** Text that leaves more than this share empty never fills the page without a filler. */
const THINNEST = 0.3;
/** A page whose text is estimated to be larger than it by more than this share has no room for a filler. */
const FULLEST_WITH_FILLER = 0.02;

function scoreGrid(
  input: GridInput,
  grid: SheetGrid,
  demand: Demand,
  withFiller: boolean,
): Demerits {
  const room = Math.max(1, storyRows(grid) * grid.columns - adArea(input.ads, grid));
  const over = Math.max(0, demand.least / room - 1);
  const under = Math.max(0, 1 - demand.most / room);
  const look = judgeGrid(grid, input.column);
  if (withFiller) {
    if (over > FULLEST_WITH_FILLER) return Number.POSITIVE_INFINITY;
    return look + fillerCost(Number.POSITIVE_INFINITY, under * room, room);
  }
  if (under > THINNEST || over > FULLEST) return Number.POSITIVE_INFINITY;
  const misfit = over * OVERFULL + under * TOO_THIN;
  return Math.round(look + misfit * Math.min(1, (over + under) / TOLERANCE));
}
