import type { Article } from '@/lib/content/article';
import { languageOf } from '@/lib/language/find-language';
import {
  type EditionInput,
  type EditionPlan,
  makeUpEdition,
} from '@/lib/layout/edition/make-up-edition';
import { type MakeUpMemory, openMakeUpMemory } from '@/lib/layout/edition/make-up-memory';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { openTextMetrics } from '@/lib/newsroom/open-text-metrics';
import { type PlanParts, toEditionInput } from '@/lib/newsroom/plan-edition';

/** An edition as it was made up. */
export interface DeskPlan {
  input: EditionInput;
  metrics: TextMetrics;
  plan: EditionPlan;
}

/**
 * Makes editions up again and again; undefined in languages without sheets.
 *
 * @param isPatched true for an edition with a heading that was just changed: its words are found by what was learnt
 *   from the edition before, because learning anew takes longer than making a page up
 */
export type DeskPlanner = (
  parts: PlanParts & { date: string; isPatched: boolean },
) => Promise<DeskPlan | undefined>;

/** Pages that are remembered before all are forgotten: a few hundred acts on one edition, some 100 MB. */
const mostPages = 300;

/**
 * Opens a planner that remembers what it made up, so that a change of one story costs its page alone. Where only the
 * pins of stories change, the metrics are the same, which the memory depends on.
 */
export function openDeskPlanner(): DeskPlanner {
  let memory: { date: string; metrics: TextMetrics; of: MakeUpMemory } | undefined;
  const bare = new WeakMap<Article, Article>();
  const toBare = (article: Article): Article => {
    const known = bare.get(article) ?? { ...article, rank: 3, pins: {} };
    delete known.page;
    bare.set(article, known);
    return known;
  };
  return async ({ date, isPatched, ...parts }) => {
    if (!languageOf(parts.paper.language).hasSheets) return undefined;
    const metrics =
      isPatched && memory?.date === date
        ? memory.metrics
        : await openTextMetrics({ ...parts, articles: parts.articles.map(toBare) });
    if (memory?.metrics !== metrics || memory.of.pageCount() > mostPages)
      memory = { date, metrics, of: openMakeUpMemory(metrics) };
    const input = { ...(await toEditionInput(parts, metrics)), memory: memory.of };
    return { input, metrics, plan: makeUpEdition(input) };
  };
}
