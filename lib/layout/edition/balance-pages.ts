import type { PagePlan } from '../model/page-plan';
import { fillerShare } from '../page/page-report';
import { type Demerits, EDITION, GRID } from '../shapes/cost';

interface MadeUp {
  pages: PagePlan[];
}

/** True where a page has too much filler or blank, lines as far apart as in a book, or too many jumps. */
export function isUneven({ pages }: MadeUp): boolean {
  return pages.some((page) => judgeNeed(page) > MOST_NEED);
}

/** Less is not worth the time of another attempt: it is a leading of 1.58 em, or a filler of 6 %. */
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
  const loose = Math.max(0, page.grid.rowEm - GRID.loosest) * EDITION.looseLeading;
  return filler + blank + gaps + many + loose;
}
