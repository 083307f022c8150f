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
import { type PlanParts, toEditionInput } from './plan-edition';
import { openRememberedPages } from './remembered-pages';

/** Why a story is where it is, and what its other places and shapes would cost. */
export interface StoryReasons {
  reasons: string[];
  alternatives: JudgedAlternative[];
}

export type ExplainParts = PlanParts & {
  slug: string;
  /** One number of 32 bits, which another thread sets to 1 when nobody waits for the answer any more. */
  stop?: SharedArrayBuffer;
};

/**
 * Explains a story of an edition; undefined if there is none with this slug, or it was stopped. Each alternative is
 * made up.
 */
export async function explainStory({
  slug,
  stop,
  ...parts
}: ExplainParts): Promise<StoryReasons | undefined> {
  const plain = await toEditionInput(parts);
  const input = { ...plain, memory: remember(plain.metrics) };
  const flag = stop && new Int32Array(stop);
  const isStopped = () => flag !== undefined && Atomics.load(flag, 0) === 1;
  return explainIn(input, makeUpEdition(input), { slug, isStopped });
}

/** Most stories that are explained are of the edition before, after another act. */
const remember = openRememberedPages();

/** @param input with a memory, so that pages without the story are not made up for each alternative */
export function explainIn(
  input: EditionInput,
  plan: EditionPlan,
  { slug, isStopped = () => false }: { slug: string; isStopped?: () => boolean },
): StoryReasons | undefined {
  const story = input.stories.find((one) => one.slug === slug);
  if (!story) return undefined;
  const alternatives: JudgedAlternative[] = [];
  for (const alternative of listAlternatives(story, plan)) {
    if (isStopped()) return undefined;
    alternatives.push(judgeAlternative(input, plan, { slug, alternative }));
  }
  return { reasons: explainPlace(story, plan), alternatives };
}
