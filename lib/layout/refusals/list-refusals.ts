import type { PagePlan } from '../model/page-plan';
import type { Story } from '../model/story';
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

/** Lists what a good editor would send back, for each page of a plan. */
export function listRefusals(pages: readonly PagePlan[], stories: readonly Story[]): Refusal[][] {
  const bySlug = new Map(stories.map((story) => [story.slug, story]));
  return pages.map((page) => rules.flatMap((rule) => rule({ page, pages, stories: bySlug })));
}
