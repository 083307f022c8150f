import type { PagePlan } from '../model/page-plan';
import type { Unheld } from './list-unheld';
import type { PlacedRefusal, Refusal, RefusalInput, RefusalRule } from './refusal';
import { refuseFoot } from './refuse-foot';
import { refuseFront } from './refuse-front';
import { refuseHeadline } from './refuse-headline';
import { refuseJump } from './refuse-jump';
import { refuseLine } from './refuse-line';
import { refusePicture } from './refuse-picture';
import { refusePin } from './refuse-pin';
import { refuseSection } from './refuse-section';
import { refuseSize } from './refuse-size';
import { refuseTable } from './refuse-table';
import { refuseWhite } from './refuse-white';
import { refuseWord } from './refuse-word';

/** The rules, in the order in which a page's refusals are listed. */
const rules = {
  word: refuseWord,
  headline: refuseHeadline,
  size: refuseSize,
  pin: refusePin,
  foot: refuseFoot,
  table: refuseTable,
  picture: refusePicture,
  section: refuseSection,
  front: refuseFront,
  jump: refuseJump,
  white: refuseWhite,
  line: refuseLine,
} satisfies Record<Refusal['rule'], RefusalRule>;

/** A plan, or as much of one as its refusals depend on. */
interface RefusablePlan {
  pages: readonly PagePlan[];
  unheld: readonly Unheld[];
}

/**
 * Lists what a good editor would send back, for each page of a plan.
 *
 * @param input that the plan was made from
 */
export function listRefusals(plan: RefusablePlan, input: RefusalInput): Refusal[][] {
  return listPlacedRefusals(plan, input).map((refusals) =>
    refusals.map(({ rule, slug, detail }) => ({ rule, slug, detail })),
  );
}

/** Lists the same with their places, to mark them on the page. */
export function listPlacedRefusals(
  { pages, unheld }: RefusablePlan,
  input: RefusalInput,
): PlacedRefusal[][] {
  const stories = new Map(input.stories.map((story) => [story.slug, story]));
  const judge = (page: PagePlan) => ({ page, pages, stories, unheld, input });
  return pages.map((page) => Object.values(rules).flatMap((rule) => rule(judge(page))));
}
