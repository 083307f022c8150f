import type { PagePlan } from '../model/page-plan';
import {
  BODY_STEP,
  listGridFamilies,
  ownBodySize,
  type Points,
  type SheetSpec,
} from '../model/sheet-grid';
import { fillerShare } from '../page/page-report';
import { GRID } from '../shapes/cost';
import {
  capacityOf,
  type DistributeInput,
  demandOf,
  distributeStories,
} from './distribute-stories';
import type { PageDeclaration } from './page-assignment';

/**
 * An edition has one body size. It is the paper's own where `sheet.bodySize` says so. A paper that leaves it to
 * make-up has 9 pt (小五, the least in which Chinese newspapers set text) where that fills the pages, else the size
 * in which the text of the edition fills them best.
 */

/** Below this estimated share of all room no page comes out full in that body. */
const FULL_ENOUGH = 0.8;
/** The estimated share of its room at which a page comes out full most easily, with room for each of its means. */
const BEST_LOAD = 0.92;
/** The sizes that are tried first, as multiples of the one in which the text fills its pages by estimate. */
const FIRST = [1, 0.94];
/**
 * Sizes around the one in which the text filled them, as multiples of it. Text that jumps or moves does so in whole
 * stories. A single page, which has nowhere to send any, is tried in more.
 */
const OTHERS = { pages: [1, 1.04, 0.96], page: [1, 1.04, 0.95, 0.9, 0.85, 0.8] } as const;
/**
 * 小三, the largest size in which a longer text reads well; beyond it a house box is better. Only an extra 号外 of
 * one page has up to 小二.
 */
const LARGEST = { paper: 15, extra: 18 } as const;

type SizeInput = Omit<DistributeInput, 'planned'>;

/** A body size, and the most pages that an edition may have in it. */
export interface SizeChoice {
  size: Points;
  mostPages: number;
}

/**
 * Lists the body sizes in which an edition is made up until one needs no more pages than the text does at the least
 * size. The last has no limit.
 */
export function listFirstSizes(input: SizeInput, planned: number): SizeChoice[] {
  const own = ownBodySize(input.sheet);
  const last = { size: own, mostPages: Number.POSITIVE_INFINITY };
  if (input.sheet.bodySize !== undefined) return [last];
  const assignments = distributeStories({ ...input, planned });
  let demand = 0;
  let room = 0;
  for (const { page, stories, ads } of assignments) {
    room += capacityOf(page, input, ads);
    for (const story of stories) demand += demandOf(story, input);
  }
  const load = demand / Math.max(1, room);
  if (load >= FULL_ENOUGH) return [last];
  const even = own * Math.sqrt(BEST_LOAD / load);
  const mostPages = assignments.length;
  const sizes = FIRST.map((share) => toBodySize(own, even * share, mostPages));
  const fitting = sizes.filter((size) => hasSoldColumns(input, size));
  return [...fitting.map((size) => ({ size, mostPages })), last];
}

/** Lists other sizes to try after an edition was made up in a first one; none where the paper has chosen its size. */
export function listOtherSizes(input: SizeInput, pages: readonly PagePlan[]): Points[] {
  const { sheet } = input;
  const [first] = pages;
  if (!first || sheet.bodySize !== undefined) return [];
  const own = ownBodySize(sheet);
  const text = pages.reduce((sum, page) => {
    return sum + ((1 - fillerShare(page)) * GRID.bestLeading) / page.grid.rowEm;
  }, 0);
  const filling = first.grid.bodySize * Math.sqrt(pages.length / text);
  const even = toBodySize(own, filling, pages.length);
  const shares = pages.length > 1 ? OTHERS.pages : OTHERS.page;
  return shares
    .map((share) => toBodySize(own, even * share, pages.length))
    .filter((size) => hasSoldColumns(input, size));
}

/** False if advertisements were sold in columns, and the page has others in this size than in the paper's own. */
function hasSoldColumns({ sheet, ads = [], metrics }: SizeInput, size: Points): boolean {
  const columnsOf = (spec: SheetSpec) =>
    listGridFamilies(spec, 'folio', metrics.typography.column)[0]?.columns;
  return (
    !ads.some(({ size: sold }) => 'columns' in sold) ||
    columnsOf({ ...sheet, bodySize: size }) === columnsOf(sheet)
  );
}

function toBodySize(own: Points, size: Points, pages: number): Points {
  const largest = Math.max(own, pages > 1 ? LARGEST.paper : LARGEST.extra);
  const steps = Math.floor(Math.min(largest, size) / BODY_STEP);
  return Math.max(own, steps * BODY_STEP);
}

/** Returns an edition with this body size on all its sheets, but for those of pages that have a size of their own. */
export function withBodySize<T extends { sheet: SheetSpec; pages: readonly PageDeclaration[] }>(
  input: T,
  bodySize: Points,
): T {
  const sized = (sheet: SheetSpec): SheetSpec => ({ bodySize, ...sheet });
  const pages = input.pages.map((page) =>
    page.sheet ? { ...page, sheet: sized(page.sheet) } : page,
  );
  return { ...input, pages, sheet: sized(input.sheet) };
}
