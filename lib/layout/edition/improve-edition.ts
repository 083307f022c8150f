import type { PagePlan } from '../model/page-plan';
import type { RefusalInput } from '../refusals/refusal';
import { type Demerits, EDITION } from '../shapes/cost';
import { judgeEvenness } from './balance-pages';
import { countRefusals } from './count-refusals';
import { listReassignments, type ReassignInput } from './list-reassignments';
import type { PageAssignment } from './page-assignment';

/**
 * The most stories on pages that are made up again, which tell how long it takes, and the most distributions
 * that are tried one after another without being better.
 */
const MOST_STORIES = 50;
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
    for (const { assignments, stories } of others.slice(0, MOST_IN_VAIN)) {
      tried += stories;
      if (tried > MOST_STORIES) return best.plan;
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
