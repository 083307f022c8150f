import type { PagePlan } from '../model/page-plan';
import { fillerShare } from '../page/page-report';
import { listUnheld } from '../refusals/list-unheld';
import type { JudgedPage, RefusalInput, RefusalRule } from '../refusals/refusal';
import { refuseFoot } from '../refusals/refuse-foot';
import { refuseFront } from '../refusals/refuse-front';
import { refuseHeadline } from '../refusals/refuse-headline';
import { refuseJump } from '../refusals/refuse-jump';
import { refusePin } from '../refusals/refuse-pin';
import { refuseWhite } from '../refusals/refuse-white';
import { EDITION } from '../shapes/cost';

/** The rules that another distribution of the stories can satisfy. */
const rules: readonly RefusalRule[] = [
  refuseWhite,
  refuseFront,
  refuseJump,
  refuseHeadline,
  refuseFoot,
  refusePin,
];

/**
 * Counts for each page of an edition how many of the rules for distributing stories it breaks. Ornaments of the size of
 * a house box that is refused count like one, since they are there for the same lack of text.
 */
export function countRefusals(
  pages: readonly PagePlan[],
  input: RefusalInput,
): ReadonlyMap<PagePlan, number> {
  const stories = new Map(input.stories.map((story) => [story.slug, story]));
  const unheld = listUnheld({ pages, stories: input.stories, ads: [], sectionPages: {} });
  return new Map(
    pages.map((page) => {
      const judged: JudgedPage = { page, pages, stories, unheld, input };
      const broken = rules.filter((rule) => rule(judged).length > 0);
      const isThin = !broken.includes(refuseWhite) && fillerShare(page) > EDITION.mostFiller;
      return [page, broken.length + Number(isThin)];
    }),
  );
}
