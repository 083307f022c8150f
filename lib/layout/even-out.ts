import { type Demerits, EDITION } from './cost';
import { capacityOf, type DistributeAsk, demandOf } from './distribute';
import type { PagePlan } from './page-plan';
import { fillerShare } from './report';
import { BODY_STEP, ownBody, type Points, type SheetSpec } from './sheet';

/**
 * Evens an edition out over its pages. Where one of them is left mostly to a house box while others are
 * full, the whole edition is set in a larger body: then the full pages send text on to the thin one, and
 * all of them look alike.
 */
interface Made {
  pages: PagePlan[];
}

/** Whether one of several pages has more of its own than an editor would print. */
export function isUneven({ pages }: Made): boolean {
  return pages.length > 1 && pages.some((page) => fillerShare(page) > EDITION.mostFiller);
}

/** What an editor minds about the edition as a whole. */
export function judgeEvenness({ pages }: Made): Demerits {
  return pages.reduce((sum, page) => {
    const jumps = page.stories.filter(({ jump }) => jump?.to !== undefined).length;
    const filler = fillerShare(page);
    const vast = Math.max(0, filler - EDITION.mostFiller);
    return (
      sum + EDITION.page + jumps * EDITION.jump + filler * EDITION.filler + vast * EDITION.vast
    );
  }, 0);
}

/** Body sizes tried, as shares of the one at which all text together fills all pages. */
const SHARES = [0.97, 0.92, 0.87];
/** 小三, the largest that a text of some length reads well in; beyond it a thin page keeps its house box. */
const LARGEST: Points = 15;

/** The same sheet with larger bodies, the one that fills the pages first. */
export function listLargerSheets(
  { stories, sheet, setter }: Omit<DistributeAsk, 'planned'>,
  pages: number,
): SheetSpec[] {
  const own = ownBody(sheet);
  const demand = stories.reduce((sum, story) => sum + demandOf(story, { sheet, setter }), 0);
  const room = capacityOf({ number: 2, name: '' }, { sheet, setter }) * pages;
  const even = own * Math.sqrt(room / Math.max(1, demand));
  const sizes = SHARES.map((share) => Math.min(LARGEST, even * share));
  const steps = new Set(sizes.map((size) => Math.floor(size / BODY_STEP)));
  return [...steps]
    .map((step) => ({ ...sheet, bodySize: step * BODY_STEP }))
    .filter(({ bodySize }) => bodySize > own);
}
