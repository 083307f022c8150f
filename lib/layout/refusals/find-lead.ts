import type { PagePlan, PlacedStory } from '../model/page-plan';

/** The lead is the only story of a page with its rank (`edition/rank-page.ts`). */
export function findLead({ stories }: Pick<PagePlan, 'stories'>): PlacedStory | undefined {
  const [first, ...others] = stories;
  return others.reduce((best, story) => (best && best.rank <= story.rank ? best : story), first);
}
