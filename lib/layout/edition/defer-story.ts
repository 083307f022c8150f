import type { Ad } from '../model/ad';
import type { PagePlan, PlacedStory } from '../model/page-plan';
import type { SheetSpec } from '../model/sheet-grid';
import type { TextMetrics } from '../model/text-metrics';
import { capacityOf, demandOf, PLANNED } from './distribute-stories';
import type { PageDeclaration } from './page-assignment';
import type { Candidate } from './rank-page';

/** A page that is still to be made up, with the stories that it has so far. */
export interface PendingPage {
  page: PageDeclaration;
  candidates: Candidate[];
  ads: Ad[];
}

export interface DeferInput {
  candidate: Candidate;
  /** The page that has no room for it. */
  from: PageDeclaration;
  /** Pages still to be made up; one is added behind them when none has room. */
  pending: PendingPage[];
  /** Pages made up so far: the jump line of a tail is on one of them. */
  made: readonly PagePlan[];
  sheet: SheetSpec;
  metrics: TextMetrics;
}

/** Moves a story or a tail to the first later page with room for it, and returns the number of that page. */
export function deferStory({ candidate, from, pending, made, ...of }: DeferInput): number {
  const need = Math.min(demandOf(candidate.story, of), MOST_NEEDED);
  const found = pending.find(({ page, candidates, ads }) => {
    const taken = candidates.reduce((sum, { story }) => sum + demandOf(story, of), 0);
    return taken + need <= capacityOf(page, of, ads) * PLANNED.tight;
  });
  const target = found ?? addPage(pending, from);
  target.candidates.push(candidate);
  const before = made.find(({ number }) => number === candidate.from);
  if (before) recordJump(before.stories, candidate.story.slug, target.page.number);
  return target.page.number;
}

/** Records the page on which a placed story continues (下转). */
export function recordJump(stories: readonly PlacedStory[], slug: string, to: number): void {
  const placed = stories.find((story) => story.slug === slug);
  if (placed) placed.jump = { ...placed.jump, to };
}

/** No page needs more free column-rows than this; a longer story can jump again. */
const MOST_NEEDED = 60;

/** Adds a page behind those that are still to be made up. */
export function addPage(pending: PendingPage[], from: PageDeclaration): PendingPage {
  const number = (pending.at(-1)?.page.number ?? from.number) + 1;
  const added: PendingPage = { page: { number, name: '' }, candidates: [], ads: [] };
  pending.push(added);
  return added;
}
