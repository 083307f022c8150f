import {
  type GridFamily,
  listGridFamilies,
  ownBodySize,
  type PageHead,
  type SheetGrid,
  type SheetSpec,
} from '../model/sheet-grid';
import type { BestColumn } from '../model/typography';
import { type Demerits, GRID, JUMP } from '../shapes/cost';
import { type Extent, estimateArea, estimateRows } from '../shapes/estimate';
import type { PageStory } from '../shapes/list-shapes';
import { fillerCost } from './fillers';

/**
 * Chooses on what grids a page is tried. Its text is reckoned on every family of grids; families that it
 * fills come first, among them those nearest to the paper's own look; where none is filled, a house box
 * joins in.
 */
export interface GridOption {
  family: GridFamily;
  withFiller: boolean;
  /** What the choice costs before anything is packed: the look of the grid and how badly the text fits. */
  score: Demerits;
}

export interface GridAsk {
  spec: SheetSpec;
  head: PageHead;
  column: BestColumn;
  items: readonly PageStory[];
  /** Of the items, in their order. */
  extents: readonly Extent[];
}

export function listOptions(ask: GridAsk): GridOption[] {
  return listGridFamilies(ask.spec, ask.head, ask.column)
    .flatMap((family) => {
      const demand = demandOn(ask, family);
      return [false, true].map((withFiller) => ({
        family,
        withFiller,
        score: Math.min(...family.grids.map((grid) => scoreGrid(ask, grid, demand, withFiller))),
      }));
    })
    .filter(({ score }) => Number.isFinite(score))
    .sort((a, b) => a.score - b.score);
}

/** How far a grid is from what the paper looks like. */
export function judgeGrid(grid: SheetGrid, spec: SheetSpec, best: BestColumn): Demerits {
  const own = ownBodySize(spec);
  const steps = Math.round((grid.bodySize - own) / (3 / 16));
  const beyond = Math.max(0, Math.round((grid.bodySize - Math.max(12, own)) / (3 / 16)));
  const leading = Math.round(Math.abs(grid.rowEm - GRID.bestLeading) * 100);
  const column = Math.abs(grid.columnEm - best.em);
  return (
    steps * GRID.bodyStep +
    beyond * GRID.beyondTwelve +
    leading * GRID.leading +
    column * GRID.column
  );
}

/** Column-rows the stories want of a page on this family; least where stories may go on elsewhere. */
interface Demand {
  least: number;
  most: number;
}

function demandOn({ items, extents }: GridAsk, family: GridFamily): Demand {
  const demand: Demand = { least: 0, most: 0 };
  for (const [index, { rank, mayJump }] of items.entries()) {
    const extent = extents[index];
    if (!extent) continue;
    const area = estimateArea(extent, { rank, ...family });
    demand.most += area;
    demand.least += area;
    if (mayJump)
      demand.least -= Math.max(0, estimateRows(extent, family.columnEm) - JUMP.stumpRows[rank]);
  }
  return demand;
}

/** Headlines and white give way by about a tenth: a misfit inside that costs little, beyond it a lot. */
const GIVE = 0.1;
const OVERFULL: Demerits = 6000;
const TOO_THIN: Demerits = 3000;
/** What is larger than the page by more than this share never closes; */
const FULLEST = 0.09;
/** what lacks more than this share never closes without a filler. */
const THINNEST = 0.3;
/** Only a page that lacks more than this share is offered a filler. */
const LEAST_FILLED = 0.05;

function scoreGrid(ask: GridAsk, grid: SheetGrid, demand: Demand, withFiller: boolean): Demerits {
  const room = (grid.rows - grid.headRows) * grid.columns;
  const over = Math.max(0, demand.least / room - 1);
  const under = Math.max(0, 1 - demand.most / room);
  const look = judgeGrid(grid, ask.spec, ask.column);
  if (withFiller) {
    if (under < LEAST_FILLED) return Number.POSITIVE_INFINITY;
    return look + fillerCost(Number.POSITIVE_INFINITY, under * room, room);
  }
  if (under > THINNEST || over > FULLEST) return Number.POSITIVE_INFINITY;
  const misfit = over * OVERFULL + under * TOO_THIN;
  return Math.round(look + misfit * Math.min(1, (over + under) / GIVE));
}
