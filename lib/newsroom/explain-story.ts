import { explainPlace } from '@/lib/layout/alternatives/explain-place';
import {
  type JudgedAlternative,
  judgeAlternative,
} from '@/lib/layout/alternatives/judge-alternative';
import { listAlternatives } from '@/lib/layout/alternatives/list-alternatives';
import {
  type EditionInput,
  type EditionPlan,
  makeUpEdition,
} from '@/lib/layout/edition/make-up-edition';
import { openMakeUpMemory } from '@/lib/layout/edition/make-up-memory';
import { type PlanParts, toEditionInput } from './plan-edition';

/** Why a story is where it is, and what its other places and shapes would cost. */
export interface StoryReasons {
  reasons: string[];
  alternatives: JudgedAlternative[];
}

/** Explains a story of an edition; undefined if there is none with this slug. Each alternative is made up. */
export async function explainStory({
  slug,
  ...parts
}: PlanParts & { slug: string }): Promise<StoryReasons | undefined> {
  const plain = await toEditionInput(parts);
  const input = { ...plain, memory: openMakeUpMemory(plain.metrics) };
  return explainIn(input, makeUpEdition(input), slug);
}

/** @param input with a memory, so that pages without the story are not made up for each alternative */
export function explainIn(
  input: EditionInput,
  plan: EditionPlan,
  slug: string,
): StoryReasons | undefined {
  const story = input.stories.find((one) => one.slug === slug);
  return (
    story && {
      reasons: explainPlace(story, plan),
      alternatives: listAlternatives(story, plan).map((alternative) =>
        judgeAlternative(input, plan, { slug, alternative }),
      ),
    }
  );
}
