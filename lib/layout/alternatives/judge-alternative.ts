import { type EditionInput, type EditionPlan, makeUpEdition } from '../edition/make-up-edition';
import { changeStory } from './change-story';
import type { Alternative } from './list-alternatives';

/** What an alternative would cost. */
export interface JudgedAlternative extends Alternative {
  /** Demerits of all pages more than those of the plan; negative where the alternative is better. */
  cost: number;
  /** Pages more than the plan has. */
  pages: number;
  /** False where the pin would not hold. */
  holds: boolean;
}

/** Makes an edition up again with other pins for one story, and compares the result with its plan. */
export function judgeAlternative(
  input: EditionInput,
  plan: EditionPlan,
  { slug, alternative }: { slug: string; alternative: Alternative },
): JudgedAlternative {
  const stories = input.stories.map((story) =>
    story.slug === slug ? changeStory(story, alternative.changes) : story,
  );
  const other = makeUpEdition({ ...input, stories });
  return {
    ...alternative,
    cost: Math.round(costOf(other) - costOf(plan)),
    pages: other.pages.length - plan.pages.length,
    // The alternative is a pin: a tie of the section is not what it changes.
    holds: !other.unheld.some((one) => one.slug === slug && one.rule !== 'section'),
  };
}

const costOf = ({ pages }: EditionPlan): number => pages.reduce((sum, { cost }) => sum + cost, 0);
