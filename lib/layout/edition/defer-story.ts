import type { PagePlan, PlacedStory } from '../model/page-plan';
import type { SheetSpec } from '../model/sheet-grid';
import type { TextMetrics } from '../model/text-metrics';
import { capacityOf, demandOf, type PageDeclaration, PLANNED } from './distribute-stories';
import type { Candidate } from './rank-page';

/** A page that is still to be made up, with what stands on it. */
export interface PendingPage {
  page: PageDeclaration;
  candidates: Candidate[];
}

export interface DeferInput {
  candidate: Candidate;
  /** The page it has to leave. */
  from: PageDeclaration;
  /** Pages still to come; a new one is added behind them when none has room. */
  waiting: PendingPage[];
  /** Pages that stand: one of them says where a tail goes on. */
  made: readonly PagePlan[];
  sheet: SheetSpec;
  metrics: TextMetrics;
}

/** Sends a story or a tail to the first later page with room for it, and says which that is. */
export function deferStory({ candidate, from, waiting, made, ...of }: DeferInput): number {
  const need = Math.min(demandOf(candidate.story, of), MOST_NEEDED);
  const found = waiting.find(({ page, candidates }) => {
    const taken = candidates.reduce((sum, { story }) => sum + demandOf(story, of), 0);
    return taken + need <= capacityOf(page, of) * PLANNED.tight;
  });
  const target = found ?? addPage(waiting, from);
  target.candidates.push(candidate);
  const before = made.find(({ number }) => number === candidate.from);
  if (before) recordJump(before.stories, candidate.story.slug, target.page.number);
  return target.page.number;
}

/** Writes on a story where it goes on: 下转. */
export function recordJump(stories: readonly PlacedStory[], slug: string, to: number): void {
  const standing = stories.find((story) => story.slug === slug);
  if (standing) standing.jump = { ...standing.jump, to };
}

/** Column-rows that must be free on a page; a longer story may go on to yet another one. */
const MOST_NEEDED = 60;

function addPage(waiting: PendingPage[], from: PageDeclaration): PendingPage {
  const number = (waiting.at(-1)?.page.number ?? from.number) + 1;
  const added: PendingPage = { page: { number, name: '' }, candidates: [] };
  waiting.push(added);
  return added;
}
