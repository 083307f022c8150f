import type { PagePlan } from '../model/page-plan';
import { listUnheld } from '../refusals/list-unheld';
import type { JudgedPage, RefusalInput, RefusalRule } from '../refusals/refusal';
import { refuseFoot } from '../refusals/refuse-foot';
import { refuseFront } from '../refusals/refuse-front';
import { refuseHeadline } from '../refusals/refuse-headline';
import { refuseJump } from '../refusals/refuse-jump';
import { refusePin } from '../refusals/refuse-pin';
import { refuseWhite } from '../refusals/refuse-white';

/** The rules that another distribution of the stories can satisfy. */
const rules: readonly RefusalRule[] = [
  refuseWhite,
  refuseFront,
  refuseJump,
  refuseHeadline,
  refuseFoot,
  refusePin,
];

/** Counts for each page of an edition how many of the rules for distributing stories it breaks. */
export function countRefusals(
  pages: readonly PagePlan[],
  input: RefusalInput,
): ReadonlyMap<PagePlan, number> {
  const stories = new Map(input.stories.map((story) => [story.slug, story]));
  const unheld = listUnheld({ pages, stories: input.stories, ads: [], sectionPages: {} });
  return new Map(
    pages.map((page) => {
      const judged: JudgedPage = { page, pages, stories, unheld, input };
      return [page, rules.filter((rule) => rule(judged).length > 0).length];
    }),
  );
}
