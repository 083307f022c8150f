import type { PagePlan } from '../model/page-plan';
import { BODY_STEP, ownBodySize, type Points, type SheetSpec } from '../model/sheet-grid';
import { fillerShare } from '../page/page-report';
import { type Demerits, EDITION } from '../shapes/cost';

/**
 * Evens an edition out over its pages. Where one of them is left to a house box while others are full, or
 * stands in much larger type than they do, the whole edition is set in a larger body: then the full pages
 * send text on to the thin one, and all of them look alike.
 */
interface Made {
  pages: PagePlan[];
}

/** Whether one of several pages has more of its own, or larger type, than an editor would print. */
export function isUneven({ pages }: Made): boolean {
  const isThin = (page: PagePlan) =>
    fillerShare(page) > EDITION.mostFiller || apart(page, pages) > 0;
  return pages.length > 1 && pages.some(isThin);
}

/** What an editor minds about the edition as a whole. */
export function judgeEvenness({ pages }: Made): Demerits {
  return pages.reduce((sum, page) => {
    const jumps = page.stories.filter(({ jump }) => jump?.to !== undefined).length;
    const filler = fillerShare(page);
    const vast = Math.max(0, filler - EDITION.mostFiller);
    const thin = filler * EDITION.filler + vast * EDITION.vast + apart(page, pages) * EDITION.apart;
    return sum + EDITION.page + jumps * EDITION.jump + thin;
  }, 0);
}

/** By how much more than an editor bears the type of a page is larger than the smallest of the edition. */
function apart({ grid }: PagePlan, pages: readonly PagePlan[]): number {
  const least = Math.min(...pages.map((page) => page.grid.bodySize));
  return Math.max(0, grid.bodySize / least - EDITION.mostApart);
}

/** Body sizes tried, as shares of the one at which the text would fill all pages as loosely as it stands. */
const SHARES = [1, 1.05, 0.95, 0.9];
/** 小三, the largest that a text of some length reads well in; beyond it a thin page keeps its house box. */
const LARGEST: Points = 15;

/** The same sheet with larger bodies, the one that fills its pages first. */
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
