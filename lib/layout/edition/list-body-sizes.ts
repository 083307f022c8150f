import type { PagePlan } from '../model/page-plan';
import {
  BODY_STEP,
  listGridFamilies,
  ownBodySize,
  type Points,
  type SheetSpec,
} from '../model/sheet-grid';
import type { Columns } from '../model/story';
import { fillerShare } from '../page/page-report';
import { GRID } from '../shapes/cost';
import {
  capacityOf,
  type DistributeInput,
  demandOf,
  distributeStories,
  PLANNED,
} from './distribute-stories';

/**
 * An edition has one body size. It is the paper's own where `sheet.bodySize` says so. A paper that leaves it to
 * make-up has 9 pt (小五, the least in which Chinese newspapers set text) where that fills the pages, else the size
 * in which the text of the edition fills them best.
 */

/** At this estimated share of all room pages come out full, by leading, headlines and white. */
const FULL_ENOUGH = 0.72;
/** The estimated share of its room at which a page comes out full most easily, with room for each of its means. */
const BEST_LOAD = 0.92;
/** What a size is multiplied by, once and again, where the text needs more pages in it. */
const SMALLER = 0.97;
/**
 * Sizes around the one in which the text filled its pages, as multiples of it. Text jumps or moves in whole stories. A
 * single page, which has nowhere to send any, is tried in more.
 */
const OTHERS = { pages: [0.98], page: [1, 0.95, 0.9, 0.85, 0.8] } as const;
/**
 * 小三, the largest size in which a longer text reads well; beyond it a house box is better. Only an extra 号外 of
 * one page has up to 小二.
 */
const LARGEST = { paper: 15, extra: 18 } as const;

type SizeInput = Omit<DistributeInput, 'planned'>;

interface Prediction {
  size: Points;
  /** The number of pages that the text is estimated to need. */
  pages: number;
  /** True if the size is larger than the paper's own. */
  isEnlarged: boolean;
}

/**
 * Returns the body size in which the edition most likely comes out full: the own one where the text fills enough of
 * the pages, else the largest in which it needs no more pages than in that.
 */
export function predictBodySize(input: SizeInput): Prediction {
  const own = ownBodySize(input.sheet);
  const loads = listLoads(input, PLANNED.tight);
  const { length: pages } = loads;
  const usual = { size: own, pages, isEnlarged: false };
  if (input.sheet.bodySize !== undefined) return usual;
  const load = loads.reduce((sum, one) => sum + one, 0) / Math.max(1, loads.length);
  if (load === 0 || load >= FULL_ENOUGH) return usual;
  for (let share = Math.sqrt(BEST_LOAD / load); share > 1; share *= SMALLER) {
    const size = toBodySize(own, own * share, pages);
    if (hasSoldColumns(input, size) && fitsOn(pages, withBodySize(input, size)))
      return { size, pages, isEnlarged: true };
  }
  return usual;
}

/** The estimated share of its room that the text of each page needs. */
function listLoads(input: SizeInput, planned: number): number[] {
  return distributeStories({ ...input, planned }).map(({ page, stories, ads }) => {
    const demand = stories.reduce((sum, story) => sum + demandOf(story, input), 0);
    return demand / Math.max(1, capacityOf(page, input, ads));
  });
}

/** True if the text needs no more pages than these, where what a page has no room for goes on to the next one. */
function fitsOn(pages: number, input: SizeInput): boolean {
  const loads = listLoads(input, PLANNED.easy);
  const over = loads.reduce((before, load) => Math.max(0, before + load - PLANNED.tight), 0);
  return loads.length <= pages && over === 0;
}

/**
 * Lists sizes to try where an edition is uneven, or has too many pages, in the predicted one; none where the paper has
 * chosen its size.
 */
export function listOtherSizes(
  input: SizeInput,
  made: readonly PagePlan[],
  { pages }: Prediction,
): Points[] {
  const { sheet } = input;
  const [first] = made;
  if (!first || sheet.bodySize !== undefined) return [];
  const own = ownBodySize(sheet);
  const text = made.reduce((sum, page) => {
    return sum + ((1 - fillerShare(page)) * GRID.bestLeading) / page.grid.rowEm;
  }, 0);
  const fewest = text > pages ? made.length : pages;
  const filling = first.grid.bodySize * Math.sqrt(fewest / text);
  const shares = fewest > 1 ? OTHERS.pages : OTHERS.page;
  const sizes = shares.map((share) => toBodySize(own, filling * share, fewest));
  return [...new Set(sizes)].filter(
    (size) => size !== first.grid.bodySize && hasSoldColumns(input, size),
  );
}

/** False if advertisements were sold in columns, and the page has no room for as many in this size. */
function hasSoldColumns(input: SizeInput, size: Points): boolean {
  const sold = soldColumns(input);
  const { sheet } = withBodySize(input, size);
  const { column } = input.metrics.typography;
  return sold === undefined || listGridFamilies(sheet, 'folio', column)[0]?.columns === sold;
}

/** The number of columns that the page has to keep, since advertisements were sold in them. */
function soldColumns({ sheet, ads = [], metrics }: SizedInput): Columns | undefined {
  if (!ads.some(({ size }) => 'columns' in size)) return undefined;
  return listGridFamilies(sheet, 'folio', metrics.typography.column)[0]?.columns;
}

function toBodySize(own: Points, size: Points, pages: number): Points {
  const largest = Math.max(own, pages > 1 ? LARGEST.paper : LARGEST.extra);
  const steps = Math.floor(Math.min(largest, size) / BODY_STEP);
  return Math.max(own, steps * BODY_STEP);
}

type SizedInput = Pick<SizeInput, 'sheet' | 'ads' | 'pages' | 'metrics'>;

/** Returns an edition with this body size on all its sheets, but for those of pages that have a size of their own. */
export function withBodySize<T extends SizedInput>(input: T, bodySize: Points): T {
  const { column } = input.metrics.typography;
  const sold =
    bodySize > ownBodySize(input.sheet) && !column.isMinimum ? soldColumns(input) : undefined;
  const sized = (sheet: SheetSpec): SheetSpec => ({
    bodySize,
    ...(sold !== undefined && { columns: sold }),
    ...sheet,
  });
  const pages = input.pages.map((page) =>
    page.sheet ? { ...page, sheet: sized(page.sheet) } : page,
  );
  return { ...input, pages, sheet: sized(input.sheet) };
}
