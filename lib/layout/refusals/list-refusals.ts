import type { PagePlan } from '../model/page-plan';
import type { Story } from '../model/story';
import type { Unheld } from './list-unheld';
import type { Refusal, RefusalRule } from './refusal';
import { refuseFoot } from './refuse-foot';
import { refuseFront } from './refuse-front';
import { refuseJump } from './refuse-jump';
import { refuseLine } from './refuse-line';
import { refusePin } from './refuse-pin';
import { refuseWhite } from './refuse-white';

/** The rules, in the order in which a page's refusals are listed. */
const rules: readonly RefusalRule[] = [
  refusePin,
  refuseFront,
  refuseJump,
  refuseFoot,
  refuseWhite,
  refuseLine,
];

/** A plan, or as much of one as its refusals depend on. */
interface RefusablePlan {
  pages: readonly PagePlan[];
  unheld: readonly Unheld[];
}

/**
 * Lists what a good editor would send back, for each page of a plan.
 *
 * @param stories that the plan was made from
 */
export function listRefusals(
  { pages, unheld }: RefusablePlan,
  stories: readonly Story[],
): Refusal[][] {
  const bySlug = new Map(stories.map((story) => [story.slug, story]));
  const judge = (page: PagePlan) => ({ page, pages, stories: bySlug, unheld });
  return pages.map((page) => rules.flatMap((rule) => rule(judge(page))));
}
