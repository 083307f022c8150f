import type { PagePlan } from '../model/page-plan';
import type { RefusalInput } from '../refusals/refusal';
import { type Demerits, EDITION } from '../shapes/cost';
import { judgeEvenness } from './balance-pages';
import { countRefusals } from './count-refusals';
import { listReassignments, type ReassignInput } from './list-reassignments';
import type { PageAssignment } from './page-assignment';

/** The most distributions that are made up, each of which takes the time of two pages, and of those after one another. */
const MOST_TRIED = 8;
const MOST_IN_VAIN = 5;

type ImproveInput = ReassignInput & RefusalInput;

interface MadeUp {
  pages: PagePlan[];
}

/**
 * Improves an edition with pages that an editor would send back: as long as one is left, distributions in which a story
 * or two are on other pages are made up, and the edition that costs least is chosen.
 *
 * @param makeUp makes up a distribution; undefined where it does not cost less than `most`
 */
export function improveEdition<Plan extends MadeUp>(
  begin: Plan,
  input: ImproveInput,
  makeUp: (assignments: PageAssignment[], most: Demerits) => Plan | undefined,
): Plan {
  let best = judge(begin, input);
  let tried = 0;
  for (let isBetter = true; isBetter && best.refused.size > 0; ) {
    isBetter = false;
    const others = listReassignments(best.plan.pages, best.refused, input);
    for (const assignments of others.slice(0, MOST_IN_VAIN)) {
      if (++tried > MOST_TRIED) return best.plan;
      const plan = makeUp(assignments, best.cost);
      const other = plan && judge(plan, input);
      if (!other || other.cost >= best.cost) continue;
      best = other;
      isBetter = true;
      break;
    }
  }
  return best.plan;
}

interface Judged<Plan> {
  plan: Plan;
  refused: ReadonlySet<PagePlan>;
  cost: Demerits;
}

function judge<Plan extends MadeUp>(plan: Plan, input: ImproveInput): Judged<Plan> {
  const counts = countRefusals(plan.pages, input);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    plan,
    refused: new Set(plan.pages.filter((page) => (counts.get(page) ?? 0) > 0)),
    cost: judgeEvenness(plan) + all * EDITION.refused,
  };
}
