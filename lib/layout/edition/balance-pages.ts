import type { PagePlan } from '../model/page-plan';
import { BODY_STEP, ownBodySize, type Points, type SheetSpec } from '../model/sheet-grid';
import { fillerShare } from '../page/page-report';
import { type Demerits, EDITION } from '../shapes/cost';

interface MadeUp {
  pages: PagePlan[];
}

/** True where one of several pages has too much filler, or much larger type than another page. */
export function isUneven({ pages }: MadeUp): boolean {
  const isThin = (page: PagePlan) =>
    fillerShare(page) > EDITION.mostFiller || sizeExcess(page, pages) > 0;
  return pages.length > 1 && pages.some(isThin);
}

/** Cost of the edition as a whole: its pages, jumps, fillers and differences of type size. */
export function judgeEvenness({ pages }: MadeUp): Demerits {
  return pages.reduce((sum, page) => {
    const jumps = page.stories.filter(({ jump }) => jump?.to !== undefined).length;
    const filler = fillerShare(page);
    const large = Math.max(0, filler - EDITION.mostFiller);
    const excess = sizeExcess(page, pages);
    const thin = filler * EDITION.filler + large * EDITION.largeFiller + excess * EDITION.sizeRatio;
    return sum + EDITION.page + jumps * EDITION.jump + thin;
  }, 0);
}

/** The least that an edition of these pages, and at least so many more, costs: another page takes nothing off. */
export function leastCost(made: MadeUp, more: number): Demerits {
  return judgeEvenness(made) + more * EDITION.page;
}

/** By how much the ratio of a page's type size to the smallest in the edition is above `mostSizeRatio`; else 0. */
function sizeExcess({ grid }: PagePlan, pages: readonly PagePlan[]): number {
  const least = Math.min(...pages.map((page) => page.grid.bodySize));
  return Math.max(0, grid.bodySize / least - EDITION.mostSizeRatio);
}

/** The body sizes that are tried, as multiples of the one at which the text as set would just fill all pages. */
const SHARES = [1, 1.05, 0.95, 0.9];
/** 小三, the largest size in which a longer text reads well; beyond it a house box is better. */
const LARGEST: Points = 15;

/**
 * Lists the same sheet with larger bodies, the one most likely to fill its pages first. In a larger body full
 * pages overflow to the thin ones, and all pages look alike.
 */
export function listLargerSheets(sheet: SheetSpec, pages: readonly PagePlan[]): SheetSpec[] {
  const own = ownBodySize(sheet);
  const text = pages.reduce((sum, page) => {
    return sum + (1 - fillerShare(page)) * (own / page.grid.bodySize) ** 2;
  }, 0);
  const even = own * Math.sqrt(pages.length / text);
  const sizes = SHARES.map((share) => Math.min(LARGEST, even * share));
  const steps = new Set(sizes.map((size) => Math.floor(size / BODY_STEP)));
  return [...steps]
    .map((step) => ({ ...sheet, bodySize: step * BODY_STEP }))
    .filter(({ bodySize }) => bodySize > own);
}
