import type { PagePlan } from '../model/page-plan';
import { fillerShare } from '../page/page-report';
import { type Demerits, EDITION } from '../shapes/cost';

interface MadeUp {
  pages: PagePlan[];
}

/** True where so many pages have too much filler or blank, or too many jumps, that another attempt is worth its time. */
export function isUneven({ pages }: MadeUp): boolean {
  return pages.reduce((sum, page) => sum + judgeNeed(page), 0) > MOST_NEED * pages.length;
}

/** On a page of three a filler of 7 % is more. */
const MOST_NEED: Demerits = 10;

/** Cost of the edition as a whole: its pages, their own costs, jumps and what fills them for lack of text. */
export function judgeEvenness({ pages }: MadeUp): Demerits {
  return pages.reduce((sum, page) => {
    const jumps = page.stories.filter(({ jump }) => jump?.to !== undefined).length;
    const own = page.cost * EDITION.ownCost + fillerShare(page) * EDITION.filler;
    return sum + EDITION.page + jumps * EDITION.jump + own + judgeNeed(page);
  }, 0);
}

/** The least that an edition of these pages, and at least so many more, costs: another page takes nothing off. */
export function leastCost(made: MadeUp, more: number): Demerits {
  return judgeEvenness(made) + more * EDITION.page;
}

/** Cost of what a page has for lack of text, or of room for it. */
function judgeNeed(page: PagePlan): Demerits {
  const filler = Math.max(0, fillerShare(page) - EDITION.mostFiller) * EDITION.largeFiller;
  const blank = Math.max(0, page.quality.largestBlank - EDITION.mostBlank) * EDITION.largeBlank;
  const gaps = Math.max(0, EDITION.leastFill - page.quality.fill) * EDITION.largeBlank;
  const jumps = page.stories.filter(({ jump }) => jump?.to !== undefined).length;
  const many = Math.max(0, jumps - EDITION.mostJumps) * EDITION.manyJumps;
  return filler + blank + gaps + many;
}
