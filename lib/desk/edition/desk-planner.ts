import { languageOf } from '@/lib/language/find-language';
import {
  type EditionInput,
  type EditionPlan,
  makeUpEdition,
} from '@/lib/layout/edition/make-up-edition';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { type PlanParts, toEditionInput } from '@/lib/newsroom/plan-edition';
import { openRememberedPages } from '@/lib/newsroom/remembered-pages';

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
 *   from the edition before, because learning again takes longer than making a page up
 */
export type DeskPlanner = (
  parts: PlanParts & { date: string; isPatched: boolean },
) => Promise<DeskPlan | undefined>;

/**
 * Opens a planner that remembers what it made up, so that a change of one story costs its page alone. Where only the
 * pins of stories change, the metrics are the same, which the memory depends on.
 */
export function openDeskPlanner(): DeskPlanner {
  const remember = openRememberedPages();
  let last: { date: string; metrics: TextMetrics } | undefined;
  return async ({ date, isPatched, ...parts }) => {
    if (!languageOf(parts.paper.language).hasSheets) return undefined;
    const known = isPatched && last?.date === date ? last.metrics : undefined;
    const input = await toEditionInput(parts, known);
    const { metrics } = input;
    last = { date, metrics };
    const plan = makeUpEdition({ ...input, memory: remember(metrics) });
    return { input, metrics, plan };
  };
}
